-- What the letter of a year's report says besides its text: its number, who signed, to whom it goes, the day. Each change is a version more.

CREATE TABLE z.report_details (
  town_id integer NOT NULL,
  year integer NOT NULL,
  version integer NOT NULL,
  details json NOT NULL,
  document_number text COLLATE "C",
  account uuid NOT NULL,
  key uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, year, version),
  UNIQUE (town_id, key)
);
COMMENT ON TABLE z.report_details IS 'Number, signers, addressees, copies, day and printing office of a town''s yearly report, in versions; never changed';
COMMENT ON COLUMN z.report_details.document_number IS '发文字号, beside the details: looked up so that no two years bear the same';

ALTER TABLE z.report_details ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.report_details FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.report_details USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.report_details TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT ON z.report_details TO zz_app;
