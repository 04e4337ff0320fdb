-- A town may use its own wording of a paper. What was made keeps the template it was made from, by its hash.

CREATE TABLE z.town_template (
  town_id integer NOT NULL,
  name text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  hash text COLLATE "C",
  file text NOT NULL,
  account uuid NOT NULL,
  post text COLLATE "C" NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, name, version)
);
COMMENT ON TABLE z.town_template IS 'Which template a paper of a town is made from, every choice kept, the last one in force; without a hash the one the release brings';

ALTER TABLE z.town_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.town_template FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.town_template USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.town_template TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT ON z.town_template TO zz_app;
