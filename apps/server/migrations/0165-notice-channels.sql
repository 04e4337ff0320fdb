-- Group robots that are told of notices, and what is to be sent to them: written with the notice, sent after it, tried again.

CREATE TABLE z.notice_channel (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('wecom', 'dingtalk')),
  name text NOT NULL,
  host text COLLATE "C" NOT NULL,
  sealed jsonb NOT NULL,
  account uuid NOT NULL,
  made timestamptz NOT NULL,
  ended timestamptz,
  PRIMARY KEY (town_id, id)
);
COMMENT ON TABLE z.notice_channel IS 'A group robot of a town; ended, never deleted, while something sent to it is still listed';
COMMENT ON COLUMN z.notice_channel.sealed IS 'Its address and its secret, and the address of this system for links, sealed under the town''s key';

CREATE TABLE z.notice_sending (
  town_id integer NOT NULL,
  channel uuid NOT NULL,
  notice uuid NOT NULL,
  made timestamptz NOT NULL,
  next_try timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  sent timestamptz,
  gave_up timestamptz,
  fault text COLLATE "C",
  PRIMARY KEY (town_id, channel, notice)
);
COMMENT ON TABLE z.notice_sending IS 'One notice to one robot: waiting, sent, or given up with the reason. What it says is put together when it is sent';
CREATE INDEX notice_sending_waiting ON z.notice_sending (town_id, next_try) WHERE sent IS NULL AND gave_up IS NULL;
CREATE INDEX notice_sending_made ON z.notice_sending (town_id, made);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['notice_channel', 'notice_sending'] LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
    EXECUTE format('GRANT SELECT ON z.%I TO zz_app, zz_verify, zz_rebuild', name);
    EXECUTE format('GRANT INSERT ON z.%I TO zz_app', name);
  END LOOP;
END $$;
GRANT UPDATE (ended) ON z.notice_channel TO zz_app;
GRANT UPDATE (next_try, attempts, sent, gave_up, fault), DELETE ON z.notice_sending TO zz_app;
