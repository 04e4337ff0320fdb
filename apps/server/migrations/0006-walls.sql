-- Row-level security on every town table, and what each role may do. A forgotten scope fails loudly: the setting has no default.

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['act', 'fact', 'unsealed', 'seal_head', 'sealed', 'seal_batch', 'audit', 'outbox', 'balance_day', 'subject_day',
    'closing', 'closing_value', 'case_head', 'duty', 'case_value', 'words', 'paper', 'paper_series', 'paper_number', 'place', 'unit',
    'data_key', 'destroyed_key', 'person', 'case_person', 'attachment']
  LOOP
    EXECUTE format('ALTER TABLE z.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE z.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON z.%I USING (town_id = ANY(current_setting(''app.towns'')::int[]))', name);
    EXECUTE format('GRANT SELECT ON z.%I TO zz_app, zz_verify, zz_rebuild', name);
  END LOOP;
END $$;

-- The application appends evidence and keeps what is derived; it cannot change or delete an act, a fact, a seal or an audit line.
GRANT INSERT ON z.act, z.fact, z.unsealed, z.audit, z.outbox, z.closing, z.closing_value, z.paper_number, z.data_key, z.person,
  z.attachment, z.seal_head TO zz_app;
GRANT INSERT, UPDATE ON z.case_head, z.duty, z.paper, z.paper_series, z.place, z.unit TO zz_app;
GRANT INSERT, DELETE ON z.case_value, z.words, z.case_person TO zz_app;
GRANT UPDATE (carried) ON z.outbox TO zz_app;
GRANT UPDATE (case_id) ON z.attachment TO zz_app;
GRANT UPDATE (phone_index, id_number_index) ON z.person TO zz_app;

-- The sealer alone writes seals and balances.
GRANT SELECT ON z.act, z.fact, z.unsealed, z.seal_head, z.sealed, z.seal_batch, z.balance_day, z.subject_day TO zz_sealer;
GRANT DELETE ON z.unsealed TO zz_sealer;
GRANT INSERT ON z.sealed, z.seal_batch TO zz_sealer;
GRANT UPDATE ON z.seal_head TO zz_sealer;
GRANT INSERT, UPDATE ON z.balance_day, z.subject_day TO zz_sealer;

-- The eraser destroys keys and purges what was derived from what they sealed.
GRANT SELECT ON z.data_key, z.destroyed_key, z.person, z.case_person, z.attachment, z.words, z.case_value, z.case_head TO zz_eraser;
GRANT DELETE ON z.data_key, z.words, z.case_value, z.case_person, z.attachment, z.person TO zz_eraser;
GRANT INSERT ON z.destroyed_key, z.audit TO zz_eraser;

-- Rebuilding replaces what is derived and touches no evidence.
GRANT INSERT, UPDATE, DELETE ON z.case_head, z.duty, z.case_value, z.words, z.paper, z.case_person, z.balance_day, z.subject_day TO zz_rebuild;
GRANT UPDATE (rebuilt) ON z.seal_head TO zz_rebuild;
