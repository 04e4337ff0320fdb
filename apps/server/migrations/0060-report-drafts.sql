-- The text of a town's yearly report as people edit it: every version whole, with who wrote it and when. A version is never changed; going back
-- to an earlier one writes it again as the latest. Figures stand in it as tokens, so that nothing here holds a number of the ledger.

CREATE TABLE z.report_draft (
  town_id integer NOT NULL,
  year integer NOT NULL,
  version integer NOT NULL,
  blocks json NOT NULL,
  change json NOT NULL,
  account uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, year, version)
);
COMMENT ON TABLE z.report_draft IS 'Versions of the text of a yearly report, from 1; before the first the outline everybody begins with stands. Appended only';
COMMENT ON COLUMN z.report_draft.change IS 'What made this version of the one before: the edit and the block it touched, or the version gone back to';

ALTER TABLE z.report_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.report_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.report_draft USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.report_draft TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT ON z.report_draft TO zz_app;
