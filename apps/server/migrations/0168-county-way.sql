-- Which steps a county owes its towns' reports, in which order, and its own among them. Appended only; for a year the last version that
-- begins with it or before it holds, and a county that has none goes by the steps every town begins with.

CREATE TABLE z.report_county_way (
  town_id integer NOT NULL,
  version integer NOT NULL,
  from_year integer NOT NULL,
  steps json NOT NULL,
  note text NOT NULL,
  account uuid NOT NULL,
  moment timestamptz NOT NULL,
  key uuid NOT NULL,
  PRIMARY KEY (town_id, version),
  UNIQUE (town_id, key)
);
COMMENT ON TABLE z.report_county_way IS 'The steps of a yearly report on its way, as a county sets them for its towns. Never changed; the last version from a year on holds';
COMMENT ON COLUMN z.report_county_way.town_id IS 'The county';
COMMENT ON COLUMN z.report_county_way.from_year IS 'The first year reported on that goes by it';
COMMENT ON COLUMN z.report_county_way.steps IS 'In order: {step}, or {step, title} where the county has named it itself';

ALTER TABLE z.report_county_way ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.report_county_way FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.report_county_way USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.report_county_way TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT ON z.report_county_way TO zz_app;
