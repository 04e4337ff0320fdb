-- Monthly returns: whose phone may report for a village, and the links by which it is done without an account.

CREATE TABLE z.return_contact (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  village uuid NOT NULL,
  name bytea NOT NULL,
  phone_index bytea NOT NULL,
  account uuid NOT NULL,
  made timestamptz NOT NULL,
  PRIMARY KEY (town_id, id),
  UNIQUE (town_id, village, phone_index)
);
COMMENT ON TABLE z.return_contact IS 'Who may report for a village by a link: the name sealed, of the phone only a keyed hash. Deleted when it is somebody else';

CREATE TABLE z.return_link (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  account uuid NOT NULL,
  made timestamptz NOT NULL,
  ends timestamptz NOT NULL,
  revoked timestamptz,
  PRIMARY KEY (town_id, id)
);
COMMENT ON TABLE z.return_link IS 'Links for one return of one village and month. What stands in the address is made of the id by a secret beside the database';
CREATE INDEX return_link_case ON z.return_link (town_id, case_id);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['return_contact', 'return_link'] LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
    EXECUTE format('GRANT SELECT ON z.%I TO zz_app, zz_verify, zz_rebuild', name);
  END LOOP;
END $$;
GRANT INSERT, DELETE ON z.return_contact TO zz_app;
GRANT INSERT ON z.return_link TO zz_app;
GRANT UPDATE (revoked) ON z.return_link TO zz_app;
