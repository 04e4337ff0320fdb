-- Whether the address at which a report was published answers: looked at when somebody asks, never by itself.

CREATE TABLE z.report_link_check (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  address text COLLATE "C" NOT NULL,
  day date NOT NULL,
  found text COLLATE "C" NOT NULL CHECK (found IN ('report', 'other-page', 'fault', 'not-reached', 'not-allowed')),
  says text COLLATE "C" NOT NULL,
  account uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, id)
);
COMMENT ON TABLE z.report_link_check IS 'One look at the address of a published report; appended only';
COMMENT ON COLUMN z.report_link_check.found IS 'report: a page that names town and report; other-page: it answers with another page; fault: it answers with an error; not-reached: no answer; not-allowed: not asked';
COMMENT ON COLUMN z.report_link_check.says IS 'The result in a short sentence';
CREATE INDEX report_link_check_year ON z.report_link_check (town_id, year, moment, id);

DO $$
BEGIN
  ALTER TABLE z.report_link_check ENABLE ROW LEVEL SECURITY;
  ALTER TABLE z.report_link_check FORCE ROW LEVEL SECURITY;
  CREATE POLICY scope ON z.report_link_check USING (town_id = ANY(current_setting('app.towns')::int[]));
  GRANT SELECT ON z.report_link_check TO zz_app, zz_verify, zz_rebuild;
  GRANT INSERT ON z.report_link_check TO zz_app;
END $$;
