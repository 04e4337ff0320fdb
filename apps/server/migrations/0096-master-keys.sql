-- Which master keys there are, and which servers have them. The keys themselves lie outside the database and never come in.

CREATE TABLE z.master_key (
  id text COLLATE "C" PRIMARY KEY,
  proof bytea NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('announced', 'current', 'older', 'retired')),
  made timestamptz NOT NULL
);
COMMENT ON TABLE z.master_key IS 'Master keys by name. announced: made, not used until every server has it; current: wraps what is new; older: opens what is not rewrapped; retired: nothing is wrapped by it any more';
COMMENT ON COLUMN z.master_key.proof IS 'An HMAC of the name under the key: another file under the same name is noticed before anything is wrapped by it';
CREATE UNIQUE INDEX master_key_current ON z.master_key (state) WHERE state = 'current';

CREATE TABLE z.key_reader (
  server uuid PRIMARY KEY,
  place text NOT NULL,
  knows text[] NOT NULL,
  uses text COLLATE "C" NOT NULL,
  beat bigint NOT NULL
);
COMMENT ON TABLE z.key_reader IS 'Servers at work: which master keys each can read, which one it wraps with, and a count that goes up while it lives. A server that stops takes its row away';

GRANT SELECT ON z.master_key, z.key_reader TO zz_app, zz_verify, zz_rebuild, zz_eraser;
GRANT INSERT, UPDATE (state) ON z.master_key TO zz_eraser;
GRANT INSERT, UPDATE, DELETE ON z.key_reader TO zz_app;
GRANT DELETE ON z.key_reader TO zz_eraser;
