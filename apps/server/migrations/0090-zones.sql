-- Two zones without a link: what goes from one to the other, and what the internet zone keeps of residents. An installation is one side; these
-- tables are its own and no town's. Everything that a resident said lies here as ciphertext only the other side opens.

CREATE TABLE z.exchange_side (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  sent integer NOT NULL DEFAULT 0,
  sent_hash bytea,
  received integer NOT NULL DEFAULT 0,
  received_hash bytea,
  acked integer NOT NULL DEFAULT 0,
  owes_ack boolean NOT NULL DEFAULT false,
  asked_at timestamptz
);
COMMENT ON TABLE z.exchange_side IS 'One row: the last packet written and the last taken, each with its hash; locked while packets are made or taken in';
INSERT INTO z.exchange_side DEFAULT VALUES;

CREATE TABLE z.exchange_message (
  id uuid PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  body bytea NOT NULL,
  made timestamptz NOT NULL,
  packet integer
);
COMMENT ON TABLE z.exchange_message IS 'Messages for the other side, sealed to its public key; deleted once it acknowledged the packet they went in';
CREATE INDEX exchange_message_packet ON z.exchange_message (packet, id);

CREATE TABLE z.exchange_sent (
  number integer PRIMARY KEY,
  hash bytea NOT NULL,
  bytes bytea,
  messages integer NOT NULL,
  made timestamptz NOT NULL,
  written timestamptz,
  acked timestamptz,
  again integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE z.exchange_sent IS 'Packets made; the bytes are kept until the other side acknowledged them, to be written again';

CREATE TABLE z.exchange_received (
  number integer PRIMARY KEY,
  hash bytea NOT NULL,
  messages integer NOT NULL,
  taken timestamptz NOT NULL,
  doubled integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE z.exchange_received IS 'Packets taken in, by number and hash: one that comes again is known';

CREATE TABLE z.exchange_applied (
  message uuid PRIMARY KEY,
  packet integer NOT NULL,
  moment timestamptz NOT NULL
);
COMMENT ON TABLE z.exchange_applied IS 'Messages that took effect; none does twice';

CREATE TABLE z.exchange_finding (
  id uuid PRIMARY KEY,
  moment timestamptz NOT NULL,
  kind text COLLATE "C" NOT NULL,
  file text NOT NULL,
  says text NOT NULL
);
COMMENT ON TABLE z.exchange_finding IS 'What was wrong with a packet or a message, for the administrator; holds no content';
CREATE INDEX exchange_finding_moment ON z.exchange_finding (moment);

CREATE TABLE z.published_item (
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  town integer NOT NULL,
  body jsonb NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (kind, id)
);
COMMENT ON TABLE z.published_item IS 'What the inside zone published: towns with their villages, and pages. Open to everybody, nothing else is';

CREATE TABLE z.resident (
  id uuid PRIMARY KEY,
  phone_index bytea NOT NULL UNIQUE,
  phone bytea NOT NULL,
  made timestamptz NOT NULL
);
COMMENT ON TABLE z.resident IS 'Who signed in by a code: the phone sealed, and a keyed hash to find it by';

CREATE TABLE z.resident_code (
  phone_index bytea PRIMARY KEY,
  hash bytea NOT NULL,
  ends timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE z.resident_code IS 'One-time codes, as keyed hashes; deleted when used';

CREATE TABLE z.resident_session (
  token_hash bytea PRIMARY KEY,
  resident uuid NOT NULL,
  csrf text NOT NULL,
  started timestamptz NOT NULL,
  ends timestamptz NOT NULL
);
COMMENT ON TABLE z.resident_session IS 'Residents'' sessions; apart from officers'', of whom the internet zone has none';
CREATE INDEX resident_session_resident ON z.resident_session (resident);

CREATE TABLE z.resident_report (
  id uuid PRIMARY KEY,
  resident uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  town integer NOT NULL,
  number text COLLATE "C" NOT NULL UNIQUE,
  kind text COLLATE "C" NOT NULL,
  photos integer NOT NULL,
  sent timestamptz NOT NULL,
  position integer NOT NULL DEFAULT 0,
  status bytea,
  answered boolean NOT NULL DEFAULT false,
  seen timestamptz,
  UNIQUE (resident, key)
);
COMMENT ON TABLE z.resident_report IS 'What a resident follows: number, day and kind; the status with the answer is sealed, and the answer goes once it was read';

-- Inside: which cases came from the internet zone, and up to which act it was told.
CREATE TABLE z.exchange_case (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  told integer NOT NULL DEFAULT 0,
  PRIMARY KEY (town_id, id)
);
COMMENT ON TABLE z.exchange_case IS 'Cases that came from the internet zone, and the act up to which it was told how they stand';
ALTER TABLE z.exchange_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.exchange_case FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.exchange_case USING (town_id = ANY(current_setting('app.towns')::int[]));

GRANT SELECT ON z.exchange_side, z.exchange_message, z.exchange_sent, z.exchange_received, z.exchange_applied, z.exchange_finding, z.published_item,
  z.exchange_case TO zz_app, zz_verify;
GRANT SELECT ON z.resident, z.resident_code, z.resident_session, z.resident_report TO zz_app;
GRANT UPDATE ON z.exchange_side TO zz_app;
GRANT INSERT, UPDATE, DELETE ON z.exchange_message, z.resident, z.resident_code, z.resident_session, z.resident_report, z.published_item TO zz_app;
GRANT INSERT, UPDATE ON z.exchange_sent, z.exchange_received TO zz_app;
GRANT INSERT ON z.exchange_applied, z.exchange_finding TO zz_app;
GRANT INSERT, UPDATE (told) ON z.exchange_case TO zz_app;
