-- Handing over: who handed what to whom, in one act of an administrator, with the sheet that both sign. Which cases it moved is told in an act
-- of each of them; a case that was handed over is nobody's who handed it on, so that whose it is may also be taken away again.

CREATE TABLE z.hand_over (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  moment timestamptz NOT NULL,
  day date NOT NULL,
  by_account uuid NOT NULL,
  from_account uuid,
  to_account uuid NOT NULL,
  supervisor text NOT NULL,
  ended boolean NOT NULL,
  lines jsonb NOT NULL,
  PRIMARY KEY (town_id, id),
  UNIQUE (town_id, key)
);
COMMENT ON TABLE z.hand_over IS 'What was handed over in one act: by whom, from whom (nobody, where a matter had been left behind) and to whom, and the matters and posts it moved; appended only';
CREATE INDEX hand_over_latest ON z.hand_over (town_id, moment DESC, id DESC);

CREATE TABLE z.hand_over_sheet (
  town_id integer NOT NULL,
  hand_over uuid NOT NULL,
  id uuid NOT NULL,
  moment timestamptz NOT NULL,
  account uuid NOT NULL,
  media_type text COLLATE "C" NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (town_id, hand_over, id)
);
COMMENT ON TABLE z.hand_over_sheet IS 'The signed sheet of a handing over, photographed back; appended only';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['hand_over', 'hand_over_sheet'] LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
    EXECUTE format('GRANT SELECT ON z.%I TO zz_app, zz_verify, zz_rebuild', name);
    EXECUTE format('GRANT INSERT ON z.%I TO zz_app', name);
  END LOOP;
END $$;

GRANT DELETE ON z.case_account TO zz_app;
