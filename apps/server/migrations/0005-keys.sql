-- Data keys, persons and attachments. Destroying a key deletes what it sealed; nothing else can.

CREATE TABLE z.data_key (
  town_id integer NOT NULL,
  kid uuid NOT NULL,
  owner_kind text COLLATE "C" NOT NULL CHECK (owner_kind IN ('case', 'person', 'town')),
  owner uuid NOT NULL,
  wrapped bytea NOT NULL,
  master text COLLATE "C" NOT NULL,
  PRIMARY KEY (town_id, kid),
  UNIQUE (town_id, owner_kind, owner)
);
COMMENT ON TABLE z.data_key IS 'Data keys wrapped by a master key that lies outside the database; rotation rewraps, deletion removes the row';

CREATE TABLE z.destroyed_key (
  town_id integer NOT NULL,
  kid uuid NOT NULL,
  moment timestamptz NOT NULL,
  reason text NOT NULL,
  account uuid NOT NULL,
  PRIMARY KEY (town_id, kid)
);
COMMENT ON TABLE z.destroyed_key IS 'Keys destroyed, when and why; also kept outside backups and applied again at restore';

CREATE TABLE z.person (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  kid uuid NOT NULL,
  phone_index bytea,
  id_number_index bytea,
  PRIMARY KEY (town_id, id)
);
COMMENT ON TABLE z.person IS 'Persons met in cases, by random id; exact look-up goes by blind index, no name is kept here';
CREATE INDEX person_phone ON z.person (town_id, phone_index);
CREATE INDEX person_id_number ON z.person (town_id, id_number_index);

CREATE TABLE z.case_person (
  town_id integer NOT NULL,
  person uuid NOT NULL,
  case_id uuid NOT NULL,
  field text COLLATE "C" NOT NULL,
  PRIMARY KEY (town_id, person, case_id, field)
);
COMMENT ON TABLE z.case_person IS 'In which cases a person stands, and as what';
CREATE INDEX case_person_case ON z.case_person (town_id, case_id);

CREATE TABLE z.attachment (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  case_id uuid,
  kid uuid NOT NULL,
  address text COLLATE "C" NOT NULL,
  plain_hash bytea NOT NULL,
  size integer NOT NULL,
  media_type text COLLATE "C" NOT NULL,
  sealed_name jsonb NOT NULL,
  account uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, id)
);
COMMENT ON TABLE z.attachment IS 'Originals kept sealed; address is the hash of the ciphertext; plain_hash is an HMAC under the case key';
CREATE INDEX attachment_case ON z.attachment (town_id, case_id);
