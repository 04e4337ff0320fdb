-- What lists, reach and deletion need beside the heads of cases.

ALTER TABLE z.case_head
  ADD COLUMN shown jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN hidden_from text[] COLLATE "C" NOT NULL DEFAULT '{}',
  ALTER COLUMN unit TYPE text COLLATE "C";
COMMENT ON COLUMN z.case_head.shown IS 'Listed fields as the acts hold them, ciphertext with the act and path it was sealed for: a page of a list reads no acts';
COMMENT ON COLUMN z.case_head.hidden_from IS 'Accounts, units and persons it is about or against: they never see it';
COMMENT ON COLUMN z.case_head.handler IS 'Who took the last act that was not the clock''s';
COMMENT ON COLUMN z.case_head.next_due IS 'Earliest statutory due day of an open duty that is running and is not a party''s right; what is overdue is found by index, never computed in a list';

DROP INDEX z.case_head_list, z.case_head_open, z.case_head_due, z.case_head_place, z.case_head_unit, z.case_head_thread;
CREATE INDEX case_head_moved ON z.case_head (town_id, moved DESC, id DESC);
CREATE INDEX case_head_state ON z.case_head (town_id, definition, state, moved DESC, id DESC);
CREATE INDEX case_head_place ON z.case_head (town_id, place, moved DESC, id DESC);
CREATE INDEX case_head_unit ON z.case_head (town_id, unit, moved DESC, id DESC);
CREATE INDEX case_head_due ON z.case_head (town_id, next_due, id) WHERE next_due IS NOT NULL;
CREATE INDEX case_head_due_place ON z.case_head (town_id, place, next_due, id) WHERE next_due IS NOT NULL;
CREATE INDEX case_head_due_unit ON z.case_head (town_id, unit, next_due, id) WHERE next_due IS NOT NULL;
CREATE INDEX case_head_joined ON z.case_head (town_id, thread) WHERE thread <> id;

DROP INDEX z.duty_passing;
CREATE INDEX duty_passing ON z.duty (town_id, statutory_due, case_id) WHERE status = 'open' AND NOT stopped AND fell_due IS DISTINCT FROM statutory_due;

CREATE TABLE z.case_account (
  town_id integer NOT NULL,
  account uuid NOT NULL,
  case_id uuid NOT NULL,
  PRIMARY KEY (town_id, account, case_id)
);
COMMENT ON TABLE z.case_account IS 'Who took an act in a case, and so may read it in any post; derived from the acts';
CREATE INDEX case_account_case ON z.case_account (town_id, case_id);

ALTER TABLE z.case_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.case_account FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.case_account USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.case_account TO zz_app, zz_verify, zz_rebuild;
GRANT INSERT ON z.case_account TO zz_app;
GRANT INSERT, DELETE ON z.case_account TO zz_rebuild;

-- Rotation of master keys rewraps data keys; the application itself can only add keys.
GRANT UPDATE (wrapped, master) ON z.data_key TO zz_eraser;
GRANT UPDATE (shown) ON z.case_head TO zz_eraser;
