-- The evidence: acts and their facts. Appended, never changed; no role that serves people may update or delete them.

CREATE TABLE z.act (
  town_id integer NOT NULL REFERENCES z.town (id),
  id uuid NOT NULL,
  stream uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  kind text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  day date NOT NULL,
  moment timestamptz NOT NULL,
  definition text COLLATE "C" NOT NULL,
  bytes bytea NOT NULL,
  alg text COLLATE "C" NOT NULL,
  hash bytea NOT NULL,
  prev bytea,
  key text COLLATE "C" NOT NULL,
  request_mac bytea NOT NULL,
  mac_kid uuid NOT NULL,
  PRIMARY KEY (town_id, id),
  UNIQUE (town_id, stream, position),
  UNIQUE (town_id, key)
);
COMMENT ON TABLE z.act IS 'One row an act; bytes is its RFC 8785 text in UTF-8, hash is over bytes, prev chains the stream';
COMMENT ON COLUMN z.act.request_mac IS 'HMAC of the canonical plain request under data key mac_kid, to answer a repeat and refuse another body';

CREATE TABLE z.fact (
  town_id integer NOT NULL,
  act uuid NOT NULL,
  ordinal integer NOT NULL,
  measure text COLLATE "C" NOT NULL,
  record uuid NOT NULL,
  row_key text COLLATE "C",
  subject text COLLATE "C" NOT NULL,
  day date NOT NULL,
  amount numeric NOT NULL,
  unit text COLLATE "C" NOT NULL,
  by_keys text[] COLLATE "C" NOT NULL,
  grade text COLLATE "C" NOT NULL,
  reverses_act uuid,
  reverses_ordinal integer,
  PRIMARY KEY (town_id, act, ordinal),
  FOREIGN KEY (town_id, act) REFERENCES z.act (town_id, id)
);
COMMENT ON TABLE z.fact IS 'Book entries, copied out of the acts that posted them; verify compares the two';
CREATE INDEX fact_measure ON z.fact (town_id, measure, day);
CREATE INDEX fact_record ON z.fact (town_id, record);

CREATE TABLE z.unsealed (
  town_id integer NOT NULL,
  act uuid NOT NULL,
  stream uuid NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (town_id, act)
);
COMMENT ON TABLE z.unsealed IS 'Acts committed and not yet sealed; a few seconds long';

CREATE TABLE z.seal_head (
  town_id integer PRIMARY KEY REFERENCES z.town (id),
  seq bigint NOT NULL DEFAULT 0,
  batch bigint NOT NULL DEFAULT 0,
  root bytea,
  rebuilt timestamptz
);
COMMENT ON TABLE z.seal_head IS 'One row a town, locked by its sealer, and by a rebuilding of its balances, alone';
COMMENT ON COLUMN z.seal_head.rebuilt IS 'When the balances were last made anew; the one column that rebuilding may write, so that it can lock the row';

CREATE TABLE z.sealed (
  town_id integer NOT NULL,
  seq bigint NOT NULL,
  act uuid NOT NULL,
  batch bigint NOT NULL,
  PRIMARY KEY (town_id, seq),
  UNIQUE (town_id, act)
);
COMMENT ON TABLE z.sealed IS 'The order in which a town''s acts entered the books';

CREATE TABLE z.seal_batch (
  town_id integer NOT NULL,
  batch bigint NOT NULL,
  first_seq bigint NOT NULL,
  last_seq bigint NOT NULL,
  alg text COLLATE "C" NOT NULL,
  root bytea NOT NULL,
  prev bytea,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, batch)
);
COMMENT ON TABLE z.seal_batch IS 'Merkle root of each batch chained to the last; also appended outside the database';
CREATE INDEX seal_batch_moment ON z.seal_batch (town_id, moment);

CREATE TABLE z.audit (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  moment timestamptz NOT NULL,
  account text COLLATE "C" NOT NULL,
  post text COLLATE "C" NOT NULL,
  verb text COLLATE "C" NOT NULL,
  subject_kind text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  purpose text,
  detail jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (town_id, id)
);
COMMENT ON TABLE z.audit IS 'Who read or wrote what, when, in which post; appended only';
CREATE INDEX audit_moment ON z.audit (town_id, moment);
CREATE INDEX audit_subject ON z.audit (town_id, subject, moment);

CREATE TABLE z.outbox (
  town_id integer NOT NULL,
  act uuid NOT NULL,
  ordinal integer NOT NULL,
  effect jsonb NOT NULL,
  carried timestamptz,
  PRIMARY KEY (town_id, act, ordinal)
);
COMMENT ON TABLE z.outbox IS 'Effects to be carried out after their act; forwarded town by town';
CREATE INDEX outbox_waiting ON z.outbox (town_id, act) WHERE carried IS NULL;
