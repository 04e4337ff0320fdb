-- Indicators that a town or a county composed itself out of measures there are. Each change is a new version under the same id; none is ever
-- changed or taken out, so that what was closed or reported by an earlier one can be told from it.

CREATE TABLE z.own_indicator (
  town_id integer NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  indicator json NOT NULL,
  note text NOT NULL,
  retired boolean NOT NULL,
  account uuid NOT NULL,
  post text COLLATE "C" NOT NULL,
  key uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, id, version),
  UNIQUE (town_id, key)
);
COMMENT ON TABLE z.own_indicator IS 'Indicators composed by a town, or by a county for its towns; the last version of each counts, none is ever changed';
COMMENT ON COLUMN z.own_indicator.indicator IS 'Title, unit, owner, part of the report and reading, as an indicator of the catalog has them';
COMMENT ON COLUMN z.own_indicator.retired IS 'No longer read; closings made by it keep how it was read';
COMMENT ON COLUMN z.own_indicator.key IS 'Made by the browser once for a filled form: the same form sent twice is one version';

ALTER TABLE z.own_indicator ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.own_indicator FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.own_indicator USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.own_indicator TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT ON z.own_indicator TO zz_app;
