-- Reference tables: the same for all towns, without row-level security, and with no foreign key into town tables.
-- Roles (zz_owner, zz_app, zz_sealer, zz_eraser, zz_verify, zz_rebuild) are made before the first migration, by store/roles.ts.

CREATE SCHEMA z;
COMMENT ON SCHEMA z IS 'Everything 镇治 keeps';
GRANT USAGE ON SCHEMA z TO zz_app, zz_sealer, zz_eraser, zz_verify, zz_rebuild;

CREATE TABLE z.town (
  id integer PRIMARY KEY,
  code text COLLATE "C" NOT NULL UNIQUE,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('town', 'county', 'province')),
  parent integer,
  demo boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE z.town IS 'Towns, and the counties that host them; a county is a row of kind county';

CREATE TABLE z.division (
  code text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  parent text COLLATE "C",
  level integer NOT NULL
);
COMMENT ON TABLE z.division IS 'National divisions down to villages, for set-up and place-name checks';
CREATE INDEX division_parent ON z.division (parent, code);

CREATE TABLE z.definition (
  id text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  json text NOT NULL,
  added timestamptz NOT NULL,
  PRIMARY KEY (hash)
);
COMMENT ON TABLE z.definition IS 'Behaviour of definitions, by hash; a row never changes, cases are pinned to it';

CREATE TABLE z.definition_wording (
  id text COLLATE "C" PRIMARY KEY,
  wording jsonb NOT NULL
);
COMMENT ON TABLE z.definition_wording IS 'What definitions call things; replaceable, always current';

CREATE TABLE z.calendar (
  version text COLLATE "C" PRIMARY KEY,
  json text NOT NULL,
  added timestamptz NOT NULL
);
COMMENT ON TABLE z.calendar IS 'Every version of the working calendar that an act ever used';

CREATE TABLE z.rule (
  id text COLLATE "C" NOT NULL,
  version text COLLATE "C" NOT NULL,
  json text NOT NULL,
  PRIMARY KEY (id, version)
);
COMMENT ON TABLE z.rule IS 'Rules with their articles, every version kept';

CREATE TABLE z.template (
  hash text COLLATE "C" PRIMARY KEY,
  name text COLLATE "C" NOT NULL,
  bytes bytea NOT NULL
);
COMMENT ON TABLE z.template IS 'Paper templates by content hash, pinned by the acts that used them';

CREATE TABLE z.account (
  id uuid PRIMARY KEY,
  sign_in text COLLATE "C" NOT NULL UNIQUE,
  name text NOT NULL,
  password text NOT NULL,
  ended timestamptz
);
COMMENT ON TABLE z.account IS 'Officers who sign in; password is an argon2id text';

CREATE TABLE z.session (
  token_hash bytea PRIMARY KEY,
  account uuid NOT NULL,
  csrf text NOT NULL,
  started timestamptz NOT NULL,
  seen timestamptz NOT NULL,
  ends timestamptz NOT NULL,
  device text NOT NULL,
  revoked timestamptz
);
COMMENT ON TABLE z.session IS 'Signed-in sessions; only a hash of the token is kept';
CREATE INDEX session_account ON z.session (account, started);

CREATE TABLE z.post_held (
  id uuid PRIMARY KEY,
  account uuid NOT NULL,
  town_id integer NOT NULL,
  post text COLLATE "C" NOT NULL,
  unit text NOT NULL DEFAULT '',
  places uuid[] NOT NULL DEFAULT '{}',
  from_day date NOT NULL,
  to_day date,
  granted_by uuid,
  ended timestamptz
);
COMMENT ON TABLE z.post_held IS 'Posts a person holds, with town, unit, villages and dates; read at sign-in, before any scope is known';
CREATE INDEX post_held_account ON z.post_held (account, from_day);
CREATE INDEX post_held_town ON z.post_held (town_id, post);

CREATE TABLE z.rate_limit (
  key text COLLATE "C" PRIMARY KEY,
  hits integer NOT NULL,
  since timestamptz NOT NULL
);
COMMENT ON TABLE z.rate_limit IS 'Attempts by address or account, counted across servers';

CREATE TABLE z.installation (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  made timestamptz NOT NULL,
  demo boolean NOT NULL DEFAULT false,
  simulated_moment timestamptz
);
COMMENT ON TABLE z.installation IS 'One row once set up; demo and its simulated clock are decided then and never again';

CREATE FUNCTION z.scope(towns integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SET LOCAL app.towns = %L', towns::text);
END $$;
COMMENT ON FUNCTION z.scope IS 'Sets the towns this transaction may see; SET LOCAL by literal, because set_config is not propagated';

GRANT SELECT ON z.town, z.division, z.definition, z.definition_wording, z.calendar, z.rule, z.template, z.account, z.session, z.post_held,
  z.rate_limit, z.installation TO zz_app, zz_sealer, zz_eraser, zz_verify, zz_rebuild;
GRANT INSERT ON z.town, z.division, z.definition, z.calendar, z.rule, z.template, z.account, z.session, z.post_held, z.rate_limit, z.installation TO zz_app;
GRANT INSERT, UPDATE ON z.definition_wording TO zz_app;
GRANT UPDATE (password, ended, name) ON z.account TO zz_app;
GRANT UPDATE (seen, revoked) ON z.session TO zz_app;
GRANT UPDATE (to_day, ended) ON z.post_held TO zz_app;
GRANT UPDATE, DELETE ON z.rate_limit TO zz_app;
GRANT UPDATE (simulated_moment) ON z.installation TO zz_app;
