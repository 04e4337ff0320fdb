-- How officers sign in: a second factor, devices known to be somebody's, resets from the machine's shell, and sign-in through another body's system.
-- All of it is read before any scope is known, and belongs to accounts and not to towns.

CREATE TABLE z.second_factor (
  account uuid PRIMARY KEY,
  kid uuid NOT NULL,
  wrapped bytea NOT NULL,
  master text COLLATE "C" NOT NULL,
  made timestamptz NOT NULL,
  confirmed timestamptz,
  last_step bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE z.second_factor IS 'Secrets of one-time codes (RFC 6238), wrapped under the master key that is named beside; last_step is the last code taken, none before it counts again';

CREATE TABLE z.recovery_code (
  account uuid NOT NULL,
  hash bytea NOT NULL,
  used timestamptz,
  PRIMARY KEY (account, hash)
);
COMMENT ON TABLE z.recovery_code IS 'One-time recovery codes, as HMACs under the account''s own second-factor secret: who has the table alone cannot try them';

CREATE TABLE z.sign_in_ticket (
  hash bytea PRIMARY KEY,
  account uuid NOT NULL,
  ends timestamptz NOT NULL,
  outside boolean NOT NULL
);
COMMENT ON TABLE z.sign_in_ticket IS 'Who got as far as the second step of signing in; deleted when used';

CREATE TABLE z.known_device (
  account uuid NOT NULL,
  hash bytea NOT NULL,
  device text NOT NULL,
  address text NOT NULL,
  made timestamptz NOT NULL,
  seen timestamptz NOT NULL,
  PRIMARY KEY (account, hash)
);
COMMENT ON TABLE z.known_device IS 'Browsers on which an account has signed in, by the hash of a lasting cookie: their attempts are counted by themselves';

CREATE TABLE z.reset_code (
  hash bytea PRIMARY KEY,
  account uuid NOT NULL,
  ends timestamptz NOT NULL
);
COMMENT ON TABLE z.reset_code IS 'One-time codes made in the machine''s shell, for an account whose way in is lost; deleted when used';

CREATE TABLE z.outside_subject (
  issuer text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  account uuid NOT NULL,
  bound timestamptz NOT NULL,
  bound_by uuid NOT NULL,
  PRIMARY KEY (issuer, subject),
  UNIQUE (issuer, account)
);
COMMENT ON TABLE z.outside_subject IS 'Which person of another body''s sign-in system is which account here';

CREATE TABLE z.outside_visit (
  hash bytea PRIMARY KEY,
  kept jsonb NOT NULL,
  account uuid,
  ends timestamptz NOT NULL
);
COMMENT ON TABLE z.outside_visit IS 'Sign-ins that went to another body''s system and have not come back; account: who binds their own. Deleted when they come back';

ALTER TABLE z.account ADD COLUMN second_asked timestamptz;
COMMENT ON COLUMN z.account.second_asked IS 'When a second factor was first asked of this account; the days of grace count from then';

ALTER TABLE z.session
  ADD COLUMN address text NOT NULL DEFAULT '',
  ADD COLUMN device_hash bytea,
  ADD COLUMN fresh boolean NOT NULL DEFAULT false,
  ADD COLUMN limited boolean NOT NULL DEFAULT false,
  ADD COLUMN outside boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN z.session.fresh IS 'The first from its device';
COMMENT ON COLUMN z.session.limited IS 'May only set up the second factor, because the days of grace are over';

ALTER TABLE z.installation
  ADD COLUMN second_factor_posts text[] NOT NULL DEFAULT '{administrator,county-desk,county-leader}',
  ADD COLUMN second_factor_days integer NOT NULL DEFAULT 7 CHECK (second_factor_days BETWEEN 0 AND 90);
COMMENT ON COLUMN z.installation.second_factor_posts IS 'Posts that are asked for a second factor; a local setting, as are the days of grace';

GRANT SELECT ON z.second_factor, z.recovery_code, z.sign_in_ticket, z.known_device, z.reset_code, z.outside_subject, z.outside_visit TO zz_app, zz_verify;
GRANT INSERT, UPDATE, DELETE ON z.second_factor, z.recovery_code, z.sign_in_ticket, z.known_device, z.reset_code, z.outside_subject, z.outside_visit TO zz_app;
GRANT SELECT, UPDATE (wrapped, master) ON z.second_factor TO zz_eraser;
GRANT UPDATE (second_asked) ON z.account TO zz_app;
GRANT UPDATE (limited) ON z.session TO zz_app;
GRANT UPDATE (second_factor_posts, second_factor_days) ON z.installation TO zz_app;
