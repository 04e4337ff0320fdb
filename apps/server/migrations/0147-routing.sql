-- Who does what: the duty list of a town by year with the article each duty rests on, and the rules by which an order finds its office.

CREATE TABLE z.routing_kept (
  town_id integer NOT NULL,
  part text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  account uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, part)
);
COMMENT ON TABLE z.routing_kept IS 'What of its routing a town keeps: `rules`, and a duty list for each year, by the year. Who changed it last, and how often it was changed';

CREATE TABLE z.duty_item (
  town_id integer NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  number text COLLATE "C" NOT NULL,
  rank integer NOT NULL,
  item text NOT NULL,
  basis text NOT NULL,
  unit text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('lead', 'assist', 'elsewhere')),
  body text NOT NULL,
  PRIMARY KEY (town_id, year, number)
);
COMMENT ON TABLE z.duty_item IS 'One duty of the list: what it is, the article it rests on, which office answers for it, or which body above where it is none of the town''s';

CREATE TABLE z.routing_rule (
  town_id integer NOT NULL,
  rank integer NOT NULL,
  words text[] NOT NULL,
  kinds text[] COLLATE "C" NOT NULL,
  places uuid[] NOT NULL,
  unit text COLLATE "C" NOT NULL,
  number text COLLATE "C" NOT NULL,
  PRIMARY KEY (town_id, rank)
);
COMMENT ON TABLE z.routing_rule IS 'By kind, place and words to an office, tried in the order of rank; `number`: the duty it goes by, where the list has one';

ALTER TABLE z.routing_kept ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.routing_kept FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.routing_kept USING (town_id = ANY(current_setting('app.towns')::int[]));
ALTER TABLE z.duty_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.duty_item FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.duty_item USING (town_id = ANY(current_setting('app.towns')::int[]));
ALTER TABLE z.routing_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.routing_rule FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.routing_rule USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.routing_kept, z.duty_item, z.routing_rule TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT, UPDATE ON z.routing_kept TO zz_app;
GRANT INSERT, DELETE ON z.duty_item, z.routing_rule TO zz_app;
