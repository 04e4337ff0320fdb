-- What people are told: each notice once, to whom, and when it may ring; none of it evidence, none of it kept for long.

CREATE TABLE z.notice (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  key text COLLATE "C" NOT NULL,
  case_id uuid,
  event text COLLATE "C" NOT NULL,
  step text COLLATE "C",
  counts jsonb,
  urgent boolean NOT NULL,
  due date,
  made timestamptz NOT NULL,
  rings timestamptz NOT NULL,
  PRIMARY KEY (town_id, id),
  UNIQUE (town_id, key)
);
COMMENT ON TABLE z.notice IS 'What happened to a case, once under its key; nothing of what the case says. Deleted after 90 days';
COMMENT ON COLUMN z.notice.case_id IS 'Null for the digest of a day';
COMMENT ON COLUMN z.notice.event IS 'A word of a closed list, never a text somebody typed';
COMMENT ON COLUMN z.notice.step IS 'The transition or duty it is about, by the name its definition has for it';
COMMENT ON COLUMN z.notice.rings IS 'From when it is shown: at once where it is urgent, else within working hours';
CREATE INDEX notice_made ON z.notice (town_id, made);
CREATE INDEX notice_near ON z.notice (town_id, case_id, due);

CREATE TABLE z.notice_for (
  town_id integer NOT NULL,
  account uuid NOT NULL,
  notice uuid NOT NULL,
  called boolean NOT NULL,
  read timestamptz,
  PRIMARY KEY (town_id, account, notice)
);
COMMENT ON TABLE z.notice_for IS 'To whom a notice goes. Whether they may still see its case is asked when it is read';
COMMENT ON COLUMN z.notice_for.called IS 'Because they were on duty: what is urgent they are told of for a day, whatever their posts reach';
CREATE INDEX notice_for_notice ON z.notice_for (town_id, notice);

CREATE TABLE z.notice_cursor (
  town_id integer PRIMARY KEY,
  seq bigint NOT NULL
);
COMMENT ON TABLE z.notice_cursor IS 'Up to which sealed act notices were made; locked while it is gone on with';

CREATE TABLE z.notice_setting (
  town_id integer PRIMARY KEY,
  from_hour text COLLATE "C" NOT NULL,
  to_hour text COLLATE "C" NOT NULL,
  digest_at text COLLATE "C" NOT NULL,
  account uuid NOT NULL,
  moment timestamptz NOT NULL
);
COMMENT ON TABLE z.notice_setting IS 'Working hours and the hour of the daily digest, as 08:30, where a town set its own';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['notice', 'notice_for', 'notice_cursor', 'notice_setting'] LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
    EXECUTE format('GRANT SELECT ON z.%I TO zz_app, zz_verify, zz_rebuild', name);
  END LOOP;
END $$;
GRANT INSERT, DELETE ON z.notice, z.notice_for TO zz_app;
GRANT UPDATE (read) ON z.notice_for TO zz_app;
GRANT INSERT, UPDATE ON z.notice_cursor, z.notice_setting TO zz_app;
