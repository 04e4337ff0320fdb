-- What keeps content from being read or from being destroyed: isolation of what should never have come in, and legal hold.

CREATE TABLE z.keeping (
  town_id integer PRIMARY KEY
);
COMMENT ON TABLE z.keeping IS 'One row a town, locked by whoever destroys content or puts it under hold: a hold that was set stands before every deletion that follows';

ALTER TABLE z.case_head ADD COLUMN isolated boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN z.case_head.isolated IS 'Seen by nobody until it is decided what becomes of it; set and taken back by the eraser alone';

CREATE TABLE z.isolation (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('case', 'file')),
  owner uuid NOT NULL,
  place text COLLATE "C" NOT NULL CHECK (place IN ('text', 'file', 'sheet', 'paper')),
  account uuid NOT NULL,
  post text COLLATE "C" NOT NULL,
  moment timestamptz NOT NULL,
  kids uuid[] NOT NULL,
  files uuid[] NOT NULL,
  persons uuid[] NOT NULL,
  verdict text COLLATE "C" CHECK (verdict IN ('released', 'destroyed')),
  decided_by uuid,
  decided_post text COLLATE "C",
  decided timestamptz,
  reason text,
  PRIMARY KEY (town_id, id),
  CHECK ((verdict IS NULL) = (decided IS NULL))
);
COMMENT ON TABLE z.isolation IS 'What was found to hold secrets and is read by nobody: which, found where, by whom and when, and what was decided. Never what it says';
CREATE UNIQUE INDEX isolation_standing ON z.isolation (town_id, owner) WHERE verdict IS NULL;

CREATE TABLE z.isolated_key (
  town_id integer NOT NULL,
  kid uuid NOT NULL,
  owner_kind text COLLATE "C" NOT NULL,
  owner uuid NOT NULL,
  wrapped bytea NOT NULL,
  master text COLLATE "C" NOT NULL,
  isolation uuid NOT NULL,
  PRIMARY KEY (town_id, kid)
);
COMMENT ON TABLE z.isolated_key IS 'Data keys taken out of reach of all who serve people, verify or rebuild, until it is decided; rotation rewraps them too';
CREATE INDEX isolated_key_owner ON z.isolated_key (town_id, owner);

CREATE TABLE z.legal_hold (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('case', 'person', 'definition')),
  owner uuid,
  definition text COLLATE "C",
  from_day date,
  to_day date,
  reason text NOT NULL,
  account uuid NOT NULL,
  post text COLLATE "C" NOT NULL,
  moment timestamptz NOT NULL,
  until date,
  lifted timestamptz,
  lifted_by uuid,
  lifted_post text COLLATE "C",
  lifted_reason text,
  PRIMARY KEY (town_id, id),
  CHECK ((kind = 'definition') = (definition IS NOT NULL) AND (kind = 'definition') = (owner IS NULL))
);
COMMENT ON TABLE z.legal_hold IS 'What may not be destroyed: a case, a person, or a definition''s cases opened in a period; until a day, or until it is lifted';
CREATE INDEX legal_hold_standing ON z.legal_hold (town_id, moment) WHERE lifted IS NULL;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['keeping', 'isolation', 'isolated_key', 'legal_hold'] LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
  END LOOP;
END $$;
GRANT SELECT ON z.keeping, z.isolation, z.legal_hold TO zz_app, zz_verify, zz_rebuild, zz_eraser;
GRANT SELECT ON z.import, z.import_row TO zz_eraser;
GRANT INSERT, UPDATE ON z.keeping TO zz_app, zz_eraser;
GRANT INSERT ON z.legal_hold TO zz_app;
GRANT UPDATE (lifted, lifted_by, lifted_post, lifted_reason) ON z.legal_hold TO zz_app;

-- The eraser alone takes keys out of reach and puts them back.
GRANT SELECT, INSERT, DELETE ON z.isolated_key TO zz_eraser;
GRANT UPDATE (wrapped, master) ON z.isolated_key TO zz_eraser;
GRANT INSERT ON z.data_key, z.isolation TO zz_eraser;
GRANT UPDATE (verdict, decided_by, decided_post, decided, reason) ON z.isolation TO zz_eraser;
GRANT UPDATE (isolated) ON z.case_head TO zz_eraser;
