-- Balances made of sealed facts, and what was closed on them. Derived: rebuild makes them anew from the acts.

CREATE TABLE z.balance_day (
  town_id integer NOT NULL,
  measure text COLLATE "C" NOT NULL,
  day date NOT NULL,
  by_keys text[] COLLATE "C" NOT NULL,
  grade text COLLATE "C" NOT NULL,
  amount numeric NOT NULL,
  entries bigint NOT NULL,
  PRIMARY KEY (town_id, measure, day, by_keys, grade)
);
COMMENT ON TABLE z.balance_day IS 'Sum of sealed facts by measure, day, dimensions and grade; entries counts those that stand, a reversal takes one away';

CREATE TABLE z.subject_day (
  town_id integer NOT NULL,
  measure text COLLATE "C" NOT NULL,
  by_keys text[] COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  day date NOT NULL,
  net numeric NOT NULL,
  PRIMARY KEY (town_id, measure, by_keys, subject, day)
);
COMMENT ON TABLE z.subject_day IS 'Net of sealed facts by subject and day; distinct counts are read here and never added up';
CREATE INDEX subject_day_measure ON z.subject_day (town_id, measure, day);

CREATE TABLE z.closing (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  cutoff date NOT NULL,
  seq bigint NOT NULL,
  account uuid NOT NULL,
  moment timestamptz NOT NULL,
  note text NOT NULL DEFAULT '',
  PRIMARY KEY (town_id, id)
);
COMMENT ON TABLE z.closing IS 'A period frozen at a seal; appended only';
CREATE INDEX closing_period ON z.closing (town_id, from_day, to_day, moment);

CREATE TABLE z.closing_value (
  town_id integer NOT NULL,
  closing uuid NOT NULL,
  indicator text COLLATE "C" NOT NULL,
  value numeric,
  numerator numeric,
  denominator numeric,
  records bigint NOT NULL,
  digest bytea NOT NULL,
  reading text NOT NULL,
  PRIMARY KEY (town_id, closing, indicator),
  FOREIGN KEY (town_id, closing) REFERENCES z.closing (town_id, id)
);
COMMENT ON TABLE z.closing_value IS 'What an indicator was when its period was closed; appended only';
