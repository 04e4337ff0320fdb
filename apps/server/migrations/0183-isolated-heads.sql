-- Who sees a whole town sees all but a few cases of it: those few are found by index, instead of asking for each of a hundred thousand records.
CREATE INDEX case_head_isolated ON z.case_head (town_id, id) WHERE isolated;
