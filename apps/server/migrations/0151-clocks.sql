-- Calendars entered by year and local settings, each with the document it rests on, and what a change of them does to open cases: looked at
-- first, then carried out case by case.

CREATE TABLE z.calendar_choice (
  owner integer NOT NULL,
  number integer NOT NULL,
  version text COLLATE "C" NOT NULL,
  year integer NOT NULL,
  title text NOT NULL,
  document text NOT NULL,
  document_day date NOT NULL,
  account uuid NOT NULL,
  chosen timestamptz NOT NULL,
  PRIMARY KEY (owner, number)
);
COMMENT ON TABLE z.calendar_choice IS 'Years of the working calendar as a county, or a town that stands alone, entered them from the official notice; the highest number is in use there and below';

CREATE TABLE z.local_rule (
  owner integer NOT NULL,
  id text COLLATE "C" NOT NULL,
  version text COLLATE "C" NOT NULL,
  since date NOT NULL,
  amount integer NOT NULL,
  document text NOT NULL,
  account uuid NOT NULL,
  chosen timestamptz NOT NULL,
  PRIMARY KEY (owner, id, version)
);
COMMENT ON TABLE z.local_rule IS 'Whose the versions of rules are that were set locally; the versions themselves lie in z.rule, and hold in no other town';

CREATE TABLE z.clock_change (
  id uuid PRIMARY KEY,
  owner integer NOT NULL,
  draft jsonb NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('looking', 'looked', 'running', 'done')),
  rests_on text NOT NULL,
  towns integer[] NOT NULL,
  town_at integer NOT NULL DEFAULT 0,
  after_case uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  looked integer NOT NULL DEFAULT 0,
  moved integer NOT NULL DEFAULT 0,
  broken integer NOT NULL DEFAULT 0,
  held_until timestamptz,
  account uuid NOT NULL,
  made timestamptz NOT NULL,
  adopted_by uuid,
  adopted timestamptz,
  finished timestamptz
);
COMMENT ON TABLE z.clock_change IS 'A changed calendar or local setting on its way: looked at, adopted, carried out; where it is, so that another server goes on from there';
CREATE INDEX clock_change_open ON z.clock_change (state) WHERE state IN ('looking', 'running');
CREATE INDEX clock_change_owner ON z.clock_change (owner, made);

CREATE TABLE z.clock_moved (
  town_id integer NOT NULL,
  change uuid NOT NULL,
  case_id uuid NOT NULL,
  duty text COLLATE "C" NOT NULL,
  round integer NOT NULL,
  definition text COLLATE "C" NOT NULL,
  unit text NOT NULL,
  before_due date NOT NULL,
  after_due date NOT NULL,
  why text NOT NULL,
  told boolean NOT NULL DEFAULT false,
  PRIMARY KEY (town_id, change, case_id, duty, round)
);
COMMENT ON TABLE z.clock_moved IS 'Open duties that a change moves, old day and new; told: the case carries it in an act of its own';

-- Open duties in the order of their cases: a change goes through these and through no other.
CREATE INDEX duty_running ON z.duty (town_id, case_id, statutory_due) WHERE status = 'open';

ALTER TABLE z.clock_moved ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.clock_moved FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.clock_moved USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.clock_moved, z.calendar_choice, z.local_rule, z.clock_change TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT ON z.clock_moved, z.calendar_choice, z.local_rule, z.clock_change TO zz_app;
GRANT UPDATE (told, after_due, before_due, why) ON z.clock_moved TO zz_app;
GRANT UPDATE (state, town_at, after_case, looked, moved, broken, held_until, adopted_by, adopted, finished) ON z.clock_change TO zz_app;
