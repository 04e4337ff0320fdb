-- What a county, or a town that stands alone, sets for its reports: templates of years, and the list of formulations. Each version whole.

CREATE TABLE z.report_setting (
  town_id integer NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('templates', 'formulations')),
  version integer NOT NULL,
  content json NOT NULL,
  account uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, kind, version)
);
COMMENT ON TABLE z.report_setting IS 'town_id is the county, or the town whose own it is; the latest version counts. Appended only';

ALTER TABLE z.report_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.report_setting FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.report_setting USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.report_setting TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT ON z.report_setting TO zz_app;
