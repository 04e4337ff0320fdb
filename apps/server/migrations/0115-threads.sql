-- Cases that come from another: the same matter gone on with as another kind, or one part of several asked for.

ALTER TABLE z.case_head
  ADD COLUMN came_from uuid,
  ADD COLUMN came_as text COLLATE "C" CHECK (came_as IN ('next', 'part')),
  ADD COLUMN own_thread uuid;
COMMENT ON COLUMN z.case_head.came_from IS 'The case it goes on from, or is a part of; null: it began by itself';
COMMENT ON COLUMN z.case_head.own_thread IS 'The thread it belongs to by itself, where that is not its own: it was joined to another where thread differs from this';

CREATE INDEX case_head_came_from ON z.case_head (town_id, came_from) WHERE came_from IS NOT NULL;

CREATE TABLE z.not_same (
  town_id integer NOT NULL,
  one uuid NOT NULL,
  other uuid NOT NULL,
  account uuid NOT NULL,
  said timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (town_id, one, other),
  CHECK (one < other)
);
COMMENT ON TABLE z.not_same IS 'Two cases that somebody looked at and said are not one matter: they are not offered to each other again';
CREATE INDEX not_same_other ON z.not_same (town_id, other);

ALTER TABLE z.not_same ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.not_same FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.not_same USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT, INSERT ON z.not_same TO zz_app;
