-- A demonstration that is still being loaded says so, and what it is played from: a start after a kill goes on with it, and nobody is served a part as the whole.

ALTER TABLE z.installation ADD COLUMN loading text, ADD CONSTRAINT loading_is_demo CHECK (loading IS NULL OR demo);
COMMENT ON COLUMN z.installation.loading IS 'Names the script a demonstration is being played from, while simulated_moment says up to where every day is whole; null once it is wholly there, and always for real work';
GRANT UPDATE (loading) ON z.installation TO zz_app;
