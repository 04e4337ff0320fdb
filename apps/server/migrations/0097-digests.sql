-- By which hash the records behind a closed value were digested: closings before and after a change of it stand side by side.

ALTER TABLE z.closing ADD COLUMN digest_alg text COLLATE "C" NOT NULL DEFAULT 'sha256' CHECK (digest_alg IN ('sha256', 'sm3'));
COMMENT ON COLUMN z.closing.digest_alg IS 'The hash of closing_value.digest in this closing; it is read again by the same';
