-- How a post is held: given, acting for somebody, delegated by its holder, or by somebody lent from another organisation; and which units are
-- bodies of the county placed in the town. Whatever is not given has a last day.

ALTER TABLE z.post_held ADD COLUMN kind text COLLATE "C" NOT NULL DEFAULT 'regular' CHECK (kind IN ('regular', 'acting', 'delegated', 'borrowed'));
ALTER TABLE z.post_held ADD COLUMN for_account uuid;
ALTER TABLE z.post_held ADD COLUMN under uuid;
ALTER TABLE z.post_held ADD COLUMN home text NOT NULL DEFAULT '';
ALTER TABLE z.post_held ADD CHECK (kind = 'regular' OR to_day IS NOT NULL);
ALTER TABLE z.post_held ADD CHECK ((kind IN ('acting', 'delegated')) = (for_account IS NOT NULL));
ALTER TABLE z.post_held ADD CHECK ((kind = 'delegated') = (under IS NOT NULL));
ALTER TABLE z.post_held ADD CHECK ((kind = 'borrowed') = (home <> ''));
COMMENT ON COLUMN z.post_held.for_account IS 'Of an acting post, whose it is; of a delegated one, who delegated it';
COMMENT ON COLUMN z.post_held.under IS 'Of a delegated post, the post that was delegated: it ends with that';
COMMENT ON COLUMN z.post_held.home IS 'Of somebody borrowed, the organisation they come from';
CREATE INDEX post_held_under ON z.post_held (under) WHERE under IS NOT NULL;

ALTER TABLE z.unit ADD COLUMN kind text COLLATE "C" NOT NULL DEFAULT 'office' CHECK (kind IN ('office', 'body'));
COMMENT ON COLUMN z.unit.kind IS 'body: of the county, placed in the town; only the county gives posts in it';
UPDATE z.unit SET kind = 'body' WHERE id IN ('police-station', 'market-office', 'land-office', 'court');
