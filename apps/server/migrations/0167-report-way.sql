-- What a yearly report went through, and its text as it was at each stage: an edition is the whole letter with its figures, frozen; a step says
-- who did what with which edition on which day. Both are appended only; a step chains the one before it, as acts do.

CREATE TABLE z.report_edition (
  town_id integer NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('upward', 'public')),
  draft_version integer NOT NULL,
  cutoff date NOT NULL,
  content json NOT NULL,
  hash text COLLATE "C" NOT NULL,
  account uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, year, number)
);
COMMENT ON TABLE z.report_edition IS 'The report of a year as it was printed: text, figures with the seal they were read at, head and foot. Never changed';
COMMENT ON COLUMN z.report_edition.number IS 'From 1, over both kinds, in the order they were made';
COMMENT ON COLUMN z.report_edition.hash IS 'SHA-256 of the canonical JSON (RFC 8785) of content, in hex';

CREATE TABLE z.report_step (
  town_id integer NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  step text COLLATE "C" NOT NULL,
  edition integer,
  day date NOT NULL,
  said json NOT NULL,
  account uuid NOT NULL,
  post text COLLATE "C" NOT NULL,
  key uuid NOT NULL,
  moment timestamptz NOT NULL,
  prev text COLLATE "C",
  hash text COLLATE "C" NOT NULL,
  PRIMARY KEY (town_id, year, number),
  UNIQUE (town_id, key)
);
COMMENT ON TABLE z.report_step IS 'One step of a report on its way, taken by the town or by its county; never changed, a mistake is a later step';
COMMENT ON COLUMN z.report_step.step IS 'gather, draft, check, consult, secrecy, deliberate, sign, send, publish, correct: the town''s; received, returned, accepted: the county''s';
COMMENT ON COLUMN z.report_step.day IS 'The day it happened, as on paper; moment is when it was entered';
COMMENT ON COLUMN z.report_step.said IS 'What was said with it: signer, document number, note, comments, address of publication';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['report_edition', 'report_step'] LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
    EXECUTE format('GRANT SELECT ON z.%I TO zz_app, zz_verify, zz_rebuild', name);
    EXECUTE format('GRANT INSERT ON z.%I TO zz_app', name);
  END LOOP;
END $$;
