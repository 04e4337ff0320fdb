-- What an inspection (督察) found in a town, and where the town's next report answers it.

CREATE TABLE z.inspection_finding (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  day date NOT NULL,
  source text COLLATE "C" NOT NULL,
  says text COLLATE "C" NOT NULL,
  county integer NOT NULL,
  account uuid NOT NULL,
  key uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, id),
  UNIQUE (town_id, key)
);
COMMENT ON TABLE z.inspection_finding IS 'A finding about a town that its report of a year is to answer; never changed';
COMMENT ON COLUMN z.inspection_finding.year IS 'The year whose report answers it';
COMMENT ON COLUMN z.inspection_finding.day IS 'The day it was fed back to the town';
COMMENT ON COLUMN z.inspection_finding.source IS 'Which inspection, in words';
CREATE INDEX inspection_finding_year ON z.inspection_finding (town_id, year, day, id);

CREATE TABLE z.inspection_answer (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  finding uuid NOT NULL,
  says text COLLATE "C" NOT NULL,
  block text COLLATE "C",
  quote text COLLATE "C",
  account uuid NOT NULL,
  key uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, id),
  UNIQUE (town_id, key)
);
COMMENT ON TABLE z.inspection_answer IS 'What the town says was done about a finding, and the paragraph that tells of it; the latest counts';
COMMENT ON COLUMN z.inspection_answer.block IS 'The paragraph of the draft, by its id; null where the report does not tell of it';
COMMENT ON COLUMN z.inspection_answer.quote IS 'That paragraph as it read when the answer was given: looked for in what is sent up';
CREATE INDEX inspection_answer_finding ON z.inspection_answer (town_id, finding, moment, id);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['inspection_finding', 'inspection_answer'] LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
    EXECUTE format('GRANT SELECT ON z.%I TO zz_app, zz_verify, zz_rebuild', name);
    EXECUTE format('GRANT INSERT ON z.%I TO zz_app', name);
  END LOOP;
END $$;
