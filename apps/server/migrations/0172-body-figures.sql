-- What bodies of the county count themselves of a town: held beside the figure of the report it sent up.

CREATE TABLE z.report_body_figure (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  figure text COLLATE "C" NOT NULL,
  body text COLLATE "C" NOT NULL,
  value text COLLATE "C",
  unit text COLLATE "C" NOT NULL,
  note text COLLATE "C" NOT NULL,
  county integer NOT NULL,
  account uuid NOT NULL,
  key uuid NOT NULL,
  line integer NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, id),
  UNIQUE (town_id, key, line)
);
COMMENT ON TABLE z.report_body_figure IS 'A figure of a town as a body of its county has it; never changed, the latest entry of a figure and body counts';
COMMENT ON COLUMN z.report_body_figure.town_id IS 'The town whose figure it is';
COMMENT ON COLUMN z.report_body_figure.value IS 'A decimal in the unit beside it, which is that of the figure; null: what was entered before counts no more';
COMMENT ON COLUMN z.report_body_figure.county IS 'The county that entered it';
COMMENT ON COLUMN z.report_body_figure.line IS 'Which line of what was pasted under this key; one entered by hand is line 1';
CREATE INDEX report_body_figure_latest ON z.report_body_figure (town_id, year, figure, body, moment, id);

DO $$
BEGIN
  ALTER TABLE z.report_body_figure ENABLE ROW LEVEL SECURITY;
  ALTER TABLE z.report_body_figure FORCE ROW LEVEL SECURITY;
  CREATE POLICY scope ON z.report_body_figure USING (town_id = ANY(current_setting('app.towns')::int[]));
  GRANT SELECT ON z.report_body_figure TO zz_app, zz_verify, zz_rebuild;
  GRANT INSERT ON z.report_body_figure TO zz_app;
END $$;
