-- Uploads that no act ever names are taken away again, and no file stays on the shelf that nothing knows of: a file is written down as loose
-- before it is put there, and again when its row goes; the line goes last.

CREATE TABLE z.loose_file (
  town_id integer NOT NULL,
  address text COLLATE "C" NOT NULL,
  due timestamptz NOT NULL,
  PRIMARY KEY (town_id, address)
);
COMMENT ON TABLE z.loose_file IS 'Files on the shelf that no attachment row speaks for: being put there, or to be taken away from the moment in due on';
CREATE INDEX loose_file_due ON z.loose_file (town_id, due);

ALTER TABLE z.loose_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.loose_file FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.loose_file USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.loose_file TO zz_app, zz_verify, zz_rebuild, zz_eraser;
GRANT INSERT, DELETE ON z.loose_file TO zz_app, zz_eraser;

-- Locking a row asks for the right to change a column of it; whoever sweeps may delete these rows anyway.
GRANT UPDATE (due) ON z.loose_file TO zz_eraser;
GRANT UPDATE (case_id) ON z.attachment TO zz_eraser;

CREATE INDEX attachment_unnamed ON z.attachment (town_id, moment) WHERE case_id IS NULL;
-- A file on the shelf does not say of which town it is: verifying looks for its row among all.
CREATE INDEX attachment_address ON z.attachment (address);
