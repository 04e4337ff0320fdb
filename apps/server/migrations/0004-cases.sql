-- How things stand, derived from the acts in the same transaction; rebuild makes them anew.

CREATE TABLE z.case_head (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  definition text COLLATE "C" NOT NULL,
  definition_hash text COLLATE "C" NOT NULL,
  engine text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  closed boolean NOT NULL,
  void boolean NOT NULL,
  thread uuid NOT NULL,
  place uuid,
  unit text NOT NULL DEFAULT '',
  handler uuid,
  opened date NOT NULL,
  moved timestamptz NOT NULL,
  position integer NOT NULL,
  hash bytea NOT NULL,
  next_due date,
  next_duty text COLLATE "C",
  PRIMARY KEY (town_id, id)
);
COMMENT ON TABLE z.case_head IS 'One row a stream: where it stands; locked while an act is appended to it';
COMMENT ON COLUMN z.case_head.next_due IS 'Earliest statutory due day of an open duty; what is overdue is found by index, never computed in a list';
CREATE INDEX case_head_list ON z.case_head (town_id, definition, moved DESC, id);
CREATE INDEX case_head_open ON z.case_head (town_id, definition, closed, moved DESC, id);
CREATE INDEX case_head_due ON z.case_head (town_id, next_due, id) WHERE next_due IS NOT NULL;
CREATE INDEX case_head_place ON z.case_head (town_id, place, moved DESC, id);
CREATE INDEX case_head_unit ON z.case_head (town_id, unit, moved DESC, id);
CREATE INDEX case_head_thread ON z.case_head (town_id, thread);

CREATE TABLE z.duty (
  town_id integer NOT NULL,
  case_id uuid NOT NULL,
  duty text COLLATE "C" NOT NULL,
  round integer NOT NULL,
  status text COLLATE "C" NOT NULL,
  stopped boolean NOT NULL,
  trigger_day date NOT NULL,
  statutory_due date NOT NULL,
  internal_due date NOT NULL,
  fell_due date,
  PRIMARY KEY (town_id, case_id, duty, round)
);
COMMENT ON TABLE z.duty IS 'Deadlines of cases as they stand; the clock finds what passed here';
CREATE INDEX duty_passing ON z.duty (town_id, statutory_due, case_id) WHERE status = 'open' AND NOT stopped;

CREATE TABLE z.case_value (
  town_id integer NOT NULL,
  definition text COLLATE "C" NOT NULL,
  field text COLLATE "C" NOT NULL,
  value text COLLATE "C" NOT NULL,
  case_id uuid NOT NULL,
  PRIMARY KEY (town_id, definition, field, value, case_id)
);
COMMENT ON TABLE z.case_value IS 'Listed fields in the open, for filters by equality or range; no ciphertext and no identifiers';
CREATE INDEX case_value_case ON z.case_value (town_id, case_id);

CREATE TABLE z.words (
  town_id integer NOT NULL,
  word text COLLATE "C" NOT NULL,
  case_id uuid NOT NULL,
  PRIMARY KEY (town_id, word, case_id)
);
COMMENT ON TABLE z.words IS 'Words of texts a definition calls searchable; purged at deletion';
CREATE INDEX words_case ON z.words (town_id, case_id);

CREATE TABLE z.paper (
  town_id integer NOT NULL,
  case_id uuid NOT NULL,
  paper text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  template text COLLATE "C" NOT NULL,
  issued date NOT NULL,
  signed date,
  served date,
  withdrawn boolean NOT NULL DEFAULT false,
  PRIMARY KEY (town_id, case_id, paper, version)
);
COMMENT ON TABLE z.paper IS 'Papers of cases as they stand';

CREATE TABLE z.paper_series (
  town_id integer NOT NULL,
  series text COLLATE "C" NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (town_id, series, year)
);
COMMENT ON TABLE z.paper_series IS 'Last number given in each series and year; locked in a short transaction of its own';

CREATE TABLE z.paper_number (
  town_id integer NOT NULL,
  series text COLLATE "C" NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  case_id uuid NOT NULL,
  paper text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  given timestamptz NOT NULL,
  PRIMARY KEY (town_id, series, year, number),
  UNIQUE (town_id, case_id, paper, version)
);
COMMENT ON TABLE z.paper_number IS 'Which paper has which number; gapless, appended only';

CREATE TABLE z.place (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('village', 'grid')),
  code text COLLATE "C" NOT NULL,
  name text NOT NULL,
  parent uuid,
  aliases text[] NOT NULL DEFAULT '{}',
  ended date,
  PRIMARY KEY (town_id, id),
  UNIQUE (town_id, code)
);
COMMENT ON TABLE z.place IS 'Villages and grids of a town, with their small names';

CREATE TABLE z.unit (
  town_id integer NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (town_id, id)
);
COMMENT ON TABLE z.unit IS 'Offices of a town';
