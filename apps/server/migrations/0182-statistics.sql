-- Of a table that filled up in a minute the planner knows nothing until the server's own round comes by, and reads it whole for one row. Whoever filled it may say so.

CREATE FUNCTION z.look_at_tables() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  one regclass;
BEGIN
  FOR one IN SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = 'z'::regnamespace AND c.relkind = 'r' ORDER BY c.relname LOOP
    EXECUTE 'ANALYZE ' || one;
  END LOOP;
END $$;
COMMENT ON FUNCTION z.look_at_tables() IS 'Gathers the statistics of all tables, which only their owner may; takes no argument and tells nothing';
REVOKE ALL ON FUNCTION z.look_at_tables() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION z.look_at_tables() TO zz_app;
