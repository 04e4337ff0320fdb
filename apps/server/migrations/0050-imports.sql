-- Take-over of spreadsheets: the imports of a town, what runs for them, which row opened which case, and how columns were mapped before.

CREATE TABLE z.import (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  definition text COLLATE "C" NOT NULL,
  account uuid NOT NULL,
  post text COLLATE "C" NOT NULL,
  moment timestamptz NOT NULL,
  file uuid NOT NULL,
  file_mac bytea NOT NULL,
  file_size integer NOT NULL,
  sealed_name jsonb NOT NULL,
  sealed_found jsonb NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('uploaded', 'checked', 'done', 'undone')),
  counts jsonb,
  bad_rows integer[],
  sealed_checked jsonb,
  committed timestamptz,
  undone timestamptz,
  undone_by uuid,
  reason text,
  left_cases jsonb,
  PRIMARY KEY (town_id, id)
);
COMMENT ON TABLE z.import IS 'Spreadsheets taken over: by whom, how their columns were read, and what became of them. What a file says, and how it was read, is sealed under the key of its upload and goes with it; its name is sealed under the town''s';
CREATE INDEX import_latest ON z.import (town_id, moment DESC, id DESC);
CREATE INDEX import_file ON z.import (town_id, file_mac);

CREATE TABLE z.import_run (
  town_id integer NOT NULL,
  import uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('check', 'commit', 'undo')),
  run uuid NOT NULL,
  beat timestamptz NOT NULL,
  done integer NOT NULL,
  total integer NOT NULL,
  ended boolean NOT NULL,
  says text,
  PRIMARY KEY (town_id, import)
);
COMMENT ON TABLE z.import_run IS 'The last thing that was set running for an import, how far it has come, and what it was refused for; apart from the import, which the running transaction holds';

CREATE TABLE z.import_row (
  town_id integer NOT NULL,
  import uuid NOT NULL,
  line integer NOT NULL,
  case_id uuid NOT NULL,
  mac bytea NOT NULL,
  PRIMARY KEY (town_id, import, line)
);
COMMENT ON TABLE z.import_row IS 'The case that a row of a sheet opened, and an HMAC of what the row says openly, by which the same row is known again';
CREATE INDEX import_row_mac ON z.import_row (town_id, mac);

CREATE TABLE z.import_mapping (
  town_id integer NOT NULL,
  definition text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  account uuid NOT NULL,
  moment timestamptz NOT NULL,
  headings text[] NOT NULL,
  mapping jsonb NOT NULL,
  PRIMARY KEY (town_id, definition, name)
);
COMMENT ON TABLE z.import_mapping IS 'How the columns of a kind of spreadsheet are read, kept under a name by whoever last saved it';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['import', 'import_run', 'import_row', 'import_mapping'] LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
    EXECUTE format('GRANT SELECT ON z.%I TO zz_app, zz_verify, zz_rebuild', name);
  END LOOP;
END $$;
GRANT INSERT, UPDATE ON z.import, z.import_run, z.import_mapping TO zz_app;
GRANT INSERT ON z.import_row TO zz_app;
