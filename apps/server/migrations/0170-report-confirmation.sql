-- Who signed which figures of a yearly report, and the opinion round: offices are asked, sign what they saw or object, the writer of the report
-- answers. Appended only; what somebody takes back is a later line.

CREATE TABLE z.report_confirmation (
  town_id integer NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('asked', 'confirmed', 'objected', 'answered', 'withdrawn')),
  offices text[] COLLATE "C" NOT NULL,
  figures json NOT NULL,
  cutoff date NOT NULL,
  seal bigint NOT NULL,
  about json,
  of integer,
  taken boolean,
  signer text NOT NULL,
  day date NOT NULL,
  note text NOT NULL,
  account uuid NOT NULL,
  post text COLLATE "C" NOT NULL,
  key uuid NOT NULL,
  fingerprint text COLLATE "C" NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, year, number),
  UNIQUE (town_id, key)
);
COMMENT ON TABLE z.report_confirmation IS 'Figures of a year''s report as offices were asked for, signed or objected to them (供数确认、征求意见); never changed';
COMMENT ON COLUMN z.report_confirmation.number IS 'From 1 over the whole year of a town';
COMMENT ON COLUMN z.report_confirmation.offices IS 'Units of the town: all that are asked by one line; the one that signs, objects or is answered';
COMMENT ON COLUMN z.report_confirmation.figures IS 'As they were seen: id, title, value, sides of a rate, unit';
COMMENT ON COLUMN z.report_confirmation.seal IS 'The seal of the books the figures were read at';
COMMENT ON COLUMN z.report_confirmation.about IS 'What an objection is about: a figure, or words of the text with the version they stood in';
COMMENT ON COLUMN z.report_confirmation.of IS 'The objection that is answered, or the line that is withdrawn';
COMMENT ON COLUMN z.report_confirmation.day IS 'The day on the signed sheet; moment is when it was entered';
COMMENT ON COLUMN z.report_confirmation.fingerprint IS 'SHA-256 of what was asked, so that a key used again for something else is refused';

ALTER TABLE z.report_confirmation ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.report_confirmation FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.report_confirmation USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.report_confirmation TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT ON z.report_confirmation TO zz_app;
