-- The rota: how a kind of shift is planned month after month, and on which phone somebody on it is reached. Shifts themselves are cases.

CREATE TABLE z.rota_plan (
  town_id integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  plan jsonb NOT NULL,
  month text COLLATE "C" NOT NULL,
  begins integer NOT NULL,
  ends integer NOT NULL,
  account uuid NOT NULL,
  made timestamptz NOT NULL,
  PRIMARY KEY (town_id, kind)
);
COMMENT ON TABLE z.rota_plan IS 'By what a kind of shift was planned last: the month, and the turns it began and ended with, so that the next month goes on';

CREATE TABLE z.duty_phone (
  town_id integer NOT NULL,
  account uuid NOT NULL,
  phone bytea NOT NULL,
  made timestamptz NOT NULL,
  PRIMARY KEY (town_id, account)
);
COMMENT ON TABLE z.duty_phone IS 'Phones of those on the rota, sealed under a secret beside the database; for colleagues of the town. Deleted when emptied';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['rota_plan', 'duty_phone'] LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
    EXECUTE format('GRANT SELECT ON z.%I TO zz_app, zz_verify, zz_rebuild', name);
  END LOOP;
END $$;
GRANT INSERT, UPDATE ON z.rota_plan TO zz_app;
GRANT INSERT, UPDATE, DELETE ON z.duty_phone TO zz_app;
