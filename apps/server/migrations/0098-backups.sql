-- What became of each backup, so that a failed night is seen in the morning, by whichever server anybody asks.

CREATE TABLE z.backup_run (
  id uuid PRIMARY KEY,
  started timestamptz NOT NULL,
  ended timestamptz,
  name text COLLATE "C",
  acts bigint,
  bytes bigint,
  fault text,
  checked timestamptz,
  clean boolean
);
COMMENT ON TABLE z.backup_run IS 'Backups of this installation: ended with a name when it is whole, with a fault when it is not, not at all when it was broken off; checked: restored elsewhere and verified, clean when nothing differed. In no backup itself';
CREATE INDEX backup_run_started ON z.backup_run (started DESC);

GRANT SELECT ON z.backup_run TO zz_app, zz_sealer, zz_eraser, zz_verify, zz_rebuild;
GRANT INSERT, UPDATE (ended, name, acts, bytes, fault, checked, clean) ON z.backup_run TO zz_app;
