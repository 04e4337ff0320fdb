-- Destruction by two persons, with its record: of what has come to the end of its retention, and of what is to be deleted for another reason.

CREATE TABLE z.retention (
  town_id integer NOT NULL,
  definition text COLLATE "C" NOT NULL,
  since date NOT NULL,
  class text COLLATE "C" NOT NULL CHECK (class IN ('permanent', 'thirty', 'ten')),
  approval text NOT NULL,
  account uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, definition, since)
);
COMMENT ON TABLE z.retention IS 'For how long the county''s own table (归档范围和保管期限表) keeps the closed cases of a definition, from a day on, by the document that approved it';

CREATE TABLE z.disposal (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  why text COLLATE "C" NOT NULL CHECK (why IN ('expired', 'deletion')),
  basis text COLLATE "C" NOT NULL,
  reason text NOT NULL,
  account uuid NOT NULL,
  post text COLLATE "C" NOT NULL,
  moment timestamptz NOT NULL,
  verdict text COLLATE "C" CHECK (verdict IN ('approved', 'declined')),
  decided_by uuid,
  decided_post text COLLATE "C",
  decided timestamptz,
  done timestamptz,
  PRIMARY KEY (town_id, id),
  CHECK (decided_by <> account AND (done IS NULL OR verdict = 'approved'))
);
COMMENT ON TABLE z.disposal IS 'What somebody proposed to destroy, why and by which rule; decided by somebody else; never changed once decided and done';
CREATE INDEX disposal_latest ON z.disposal (town_id, moment DESC, id DESC);

CREATE TABLE z.disposal_item (
  town_id integer NOT NULL,
  disposal uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('case', 'person')),
  owner uuid NOT NULL,
  outcome text COLLATE "C" CHECK (outcome IN ('destroyed', 'held', 'kept', 'gone')),
  keys integer,
  PRIMARY KEY (town_id, disposal, owner),
  FOREIGN KEY (town_id, disposal) REFERENCES z.disposal (town_id, id)
);
COMMENT ON TABLE z.disposal_item IS 'The cases and persons of a disposal, and what became of each: destroyed, under hold, kept after appraisal, or gone before';
CREATE INDEX disposal_item_owner ON z.disposal_item (town_id, owner);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['retention', 'disposal', 'disposal_item'] LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
    EXECUTE format('GRANT SELECT ON z.%I TO zz_app, zz_verify, zz_rebuild', name);
  END LOOP;
END $$;
GRANT INSERT ON z.retention, z.disposal, z.disposal_item TO zz_app;
GRANT UPDATE (class, approval, account, moment) ON z.retention TO zz_app;
GRANT UPDATE (verdict, decided_by, decided_post, decided, done) ON z.disposal TO zz_app;
GRANT UPDATE (outcome, keys) ON z.disposal_item TO zz_app;
