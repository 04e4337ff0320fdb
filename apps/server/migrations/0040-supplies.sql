-- Figures that a body supplies in place of records: two people handing in the same measure at once wait for each other, so that the second
-- is told of the first. And how a county says which kinds are handled here, mirrored from above, or known by their figures alone.

CREATE TABLE z.supply_head (
  town_id integer NOT NULL,
  measure text COLLATE "C" NOT NULL,
  supplies integer NOT NULL DEFAULT 0,
  PRIMARY KEY (town_id, measure)
);
COMMENT ON TABLE z.supply_head IS 'Held while a figure for this measure is supplied; how often that was asked';

CREATE TABLE z.leading (
  town_id integer NOT NULL,
  definition text COLLATE "C" NOT NULL,
  how text COLLATE "C" NOT NULL CHECK (how IN ('here', 'mirror', 'figures')),
  since date NOT NULL,
  PRIMARY KEY (town_id, definition, since)
);
COMMENT ON TABLE z.leading IS 'The leading system of a kind from a day on, as the county or a town that stands alone sets it: handled here, a mirror of another system, or figures only';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['supply_head', 'leading'] LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
    EXECUTE format('GRANT SELECT ON z.%I TO zz_app, zz_verify, zz_rebuild', name);
  END LOOP;
END $$;
GRANT INSERT, UPDATE ON z.supply_head, z.leading TO zz_app;
