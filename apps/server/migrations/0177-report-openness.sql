-- Whether a town lets everybody open the figures of its published reports. Each change is a version more; without one they stay inside.

CREATE TABLE z.report_openness (
  town_id integer NOT NULL,
  version integer NOT NULL,
  receipts boolean NOT NULL,
  account uuid NOT NULL,
  key uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, version),
  UNIQUE (town_id, key)
);
COMMENT ON TABLE z.report_openness IS 'Whether receipts of the figures in published reports are open to the public, in versions; never changed';

ALTER TABLE z.report_openness ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.report_openness FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.report_openness USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.report_openness TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT ON z.report_openness TO zz_app;
