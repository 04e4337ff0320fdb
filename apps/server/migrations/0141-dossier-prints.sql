-- A second print of a dossier equals the first, unless it says that it corrects it.

CREATE TABLE z.dossier_print (
  town_id integer NOT NULL,
  case_id uuid NOT NULL,
  nth integer NOT NULL,
  digest text COLLATE "C" NOT NULL,
  account uuid NOT NULL,
  moment timestamptz NOT NULL,
  PRIMARY KEY (town_id, case_id, nth)
);
COMMENT ON TABLE z.dossier_print IS 'Each different state in which a dossier was bound: by the digest of its content, no content itself';

ALTER TABLE z.dossier_print ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.dossier_print FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.dossier_print USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.dossier_print TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT ON z.dossier_print TO zz_app;
