-- The same balances by month and by year, so that a year's figures, or a stock since the beginning, read few rows however many facts there are.

CREATE TABLE z.balance_span (
  town_id integer NOT NULL,
  measure text COLLATE "C" NOT NULL,
  span text COLLATE "C" NOT NULL CHECK (span IN ('month', 'year')),
  first_day date NOT NULL,
  by_keys text[] COLLATE "C" NOT NULL,
  grade text COLLATE "C" NOT NULL,
  amount numeric NOT NULL,
  entries bigint NOT NULL,
  PRIMARY KEY (town_id, measure, span, first_day, by_keys, grade)
) WITH (fillfactor = 70);
COMMENT ON TABLE z.balance_span IS 'Sums of balance_day over whole months and whole years, kept by the sealer in the same transaction';

ALTER TABLE z.balance_span ENABLE ROW LEVEL SECURITY;
ALTER TABLE z.balance_span FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON z.balance_span USING (town_id = ANY(current_setting('app.towns')::int[]));
GRANT SELECT ON z.balance_span TO zz_app, zz_verify, zz_rebuild, zz_sealer;
GRANT INSERT, UPDATE ON z.balance_span TO zz_sealer;
GRANT INSERT, UPDATE, DELETE ON z.balance_span TO zz_rebuild;
