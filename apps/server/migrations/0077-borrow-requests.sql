-- Where a town has nobody who may take a step that the law keeps from whoever took another, it asks the county for somebody.

CREATE TABLE z.borrow_request (
  town_id integer NOT NULL,
  id uuid NOT NULL,
  moment timestamptz NOT NULL,
  account uuid NOT NULL,
  post text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  until date NOT NULL,
  reason text NOT NULL,
  case_id uuid,
  answered timestamptz,
  answered_by uuid,
  held uuid,
  declined text,
  PRIMARY KEY (town_id, id)
);
COMMENT ON TABLE z.borrow_request IS 'A town asks for somebody to be lent in a post until a day; answered by a borrowed post, or declined with a reason';

ALTER TABLE z.borrow_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.borrow_request FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.borrow_request USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.borrow_request TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT ON z.borrow_request TO zz_app;
GRANT UPDATE (answered, answered_by, held, declined) ON z.borrow_request TO zz_app;

CREATE INDEX audit_despite ON z.audit (town_id, moment) WHERE verb = 'act' AND detail ? 'despite';
