-- What a person typed and wrote into a report drawn up beside the yearly one, and what was sent up of it: versions whole, appended only.

CREATE TABLE z.second_report (
  town_id integer NOT NULL,
  report text COLLATE "C" NOT NULL,
  period text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('entered', 'sent')),
  content json NOT NULL,
  account uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, report, period, version)
);
COMMENT ON TABLE z.second_report IS 'entered: numbers no ledger holds and words, as they stand from this version on; sent: the whole return as it went up, so that a later number is held against it';
COMMENT ON COLUMN z.second_report.period IS 'A year (2026) or a month (2026-05)';

ALTER TABLE z.second_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.second_report FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.second_report USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.second_report TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT ON z.second_report TO zz_app;
