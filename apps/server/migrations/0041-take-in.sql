-- Until when a town takes in what happened before it began to work here (补录). Without a row there is no such day.

CREATE TABLE z.take_in (
  town_id integer PRIMARY KEY,
  starts date NOT NULL,
  until date,
  CHECK (until IS NULL OR until >= starts)
);
COMMENT ON TABLE z.take_in IS 'The day a town began to work here, and the last day on which records of before that day may be registered; null: not ended yet';

ALTER TABLE z.take_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.take_in FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.take_in USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.take_in TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT, UPDATE ON z.take_in TO zz_app;
