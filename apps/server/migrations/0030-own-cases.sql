-- The cases somebody took an act in, in the order of the lists: somebody who reads nothing else would otherwise wait for all of them to be
-- fetched and sorted for each page.

ALTER TABLE z.case_account ADD COLUMN moved timestamptz;
ALTER TABLE z.case_account ADD COLUMN next_due date;
UPDATE z.case_account o SET moved = h.moved, next_due = h.next_due FROM z.case_head h WHERE h.town_id = o.town_id AND h.id = o.case_id;
ALTER TABLE z.case_account ALTER COLUMN moved SET NOT NULL;

CREATE INDEX case_account_moved ON z.case_account (town_id, account, moved DESC, case_id DESC);
CREATE INDEX case_account_due ON z.case_account (town_id, account, next_due, case_id) WHERE next_due IS NOT NULL;
GRANT UPDATE (moved, next_due) ON z.case_account TO zz_app, zz_rebuild;
