-- Ledgers, exports and lists of a period go by the day of registration, which stands still while others work; and filters that somebody keeps.

CREATE INDEX case_head_opened ON z.case_head (town_id, definition, opened DESC, id DESC);

CREATE TABLE z.kept_filter (
  town_id integer NOT NULL,
  account uuid NOT NULL,
  id uuid NOT NULL,
  list text COLLATE "C" NOT NULL,
  sealed jsonb NOT NULL,
  rank integer NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, account, id)
);
COMMENT ON TABLE z.kept_filter IS 'What somebody narrows a list by and wants again, under a name of their own; nobody else reads it. It belongs to no evidence, and whoever made it deletes it';
COMMENT ON COLUMN z.kept_filter.sealed IS 'Its name and what it narrows by, sealed under the town''s key: somebody may have typed a name';
COMMENT ON COLUMN z.kept_filter.list IS 'A definition''s id, or `work`';

ALTER TABLE z.kept_filter ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.kept_filter FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.kept_filter USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.kept_filter TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT, UPDATE, DELETE ON z.kept_filter TO zz_app;
