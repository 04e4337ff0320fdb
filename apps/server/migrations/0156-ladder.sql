-- The ladder along the posts: who of a town stands on which rung, from how many days before or after a due day, and what was told to whom.

CREATE TABLE z.ladder_post (
  town_id integer NOT NULL,
  unit text COLLATE "C" NOT NULL,
  role text COLLATE "C" NOT NULL CHECK (role IN ('head', 'leader', 'secretary', 'fallback')),
  account uuid NOT NULL,
  set_by uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, unit, role)
);
COMMENT ON TABLE z.ladder_post IS 'Who heads an office, who leads it, who is secretary, and who is told when nobody is found; no unit: for the whole town';

CREATE TABLE z.ladder_rung (
  town_id integer NOT NULL,
  definition text COLLATE "C" NOT NULL,
  rung text COLLATE "C" NOT NULL CHECK (rung IN ('handler', 'head', 'leader', 'secretary')),
  days integer,
  PRIMARY KEY (town_id, definition, rung)
);
COMMENT ON TABLE z.ladder_rung IS 'From how many days after a due day a rung is told, below nought before it; null: never. No definition: all kinds. A local setting';

CREATE TABLE z.ladder_step (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  duty text COLLATE "C" NOT NULL,
  round integer NOT NULL,
  due date NOT NULL,
  rung text COLLATE "C" NOT NULL,
  day date NOT NULL,
  told uuid[] NOT NULL,
  found text COLLATE "C" NOT NULL CHECK (found IN ('post', 'fallback', 'above', 'nobody')),
  kept text[] COLLATE "C" NOT NULL,
  made timestamptz NOT NULL,
  PRIMARY KEY (town_id, id),
  UNIQUE (town_id, case_id, duty, round, due, rung)
);
COMMENT ON TABLE z.ladder_step IS 'Each rung that was told of a duty and day, once. Never changed but where it had found nobody and now finds somebody. `kept`: rungs passed over because the case is about whoever stands there';
CREATE INDEX ladder_step_made ON z.ladder_step (town_id, made DESC, id);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ladder_post', 'ladder_rung', 'ladder_step'] LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
    EXECUTE format('GRANT SELECT ON z.%I TO zz_app, zz_verify, zz_rebuild', name);
  END LOOP;
END $$;
GRANT INSERT, UPDATE, DELETE ON z.ladder_post, z.ladder_rung TO zz_app;
GRANT INSERT, UPDATE (told, found, kept, day, made) ON z.ladder_step TO zz_app;
