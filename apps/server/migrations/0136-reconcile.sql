-- Lists of the platform above, held against our own: what they were compared to, what differed, and what was taken over.

ALTER TABLE z.import ADD COLUMN purpose text COLLATE "C" NOT NULL DEFAULT 'import' CHECK (purpose IN ('import', 'reconcile'));
COMMENT ON COLUMN z.import.purpose IS 'A spreadsheet registered row by row, or a list of the platform above that is held against what is registered here';

ALTER TABLE z.import_run DROP CONSTRAINT import_run_kind_check;
ALTER TABLE z.import_run ADD CONSTRAINT import_run_kind_check CHECK (kind IN ('check', 'commit', 'undo', 'preview'));

CREATE TABLE z.reconciliation (
  town_id integer NOT NULL,
  import uuid NOT NULL,
  compared timestamptz NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  counts jsonb NOT NULL,
  sealed_result jsonb NOT NULL,
  sealed_preview jsonb,
  PRIMARY KEY (town_id, import)
);
COMMENT ON TABLE z.reconciliation IS 'What a list of the platform above differed in when it was last held against ours, and what taking it over was going to do; sealed under the key of the town, so that it can be opened again once the file is gone';

CREATE TABLE z.reconcile_turn (
  town_id integer NOT NULL,
  definition text COLLATE "C" NOT NULL,
  turn uuid NOT NULL,
  PRIMARY KEY (town_id, definition)
);
COMMENT ON TABLE z.reconcile_turn IS 'Held while one list is taken over, so that two clerks do not register the same number twice';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['reconciliation', 'reconcile_turn'] LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
    EXECUTE format('GRANT SELECT ON z.%I TO zz_app, zz_verify, zz_rebuild', name);
  END LOOP;
END $$;
GRANT INSERT, UPDATE ON z.reconciliation, z.reconcile_turn TO zz_app;
