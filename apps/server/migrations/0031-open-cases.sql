-- Open cases among many closed ones: who waits for work looks for these, and an office with a hundred thousand closed cases may have none.

CREATE INDEX case_head_open ON z.case_head (town_id, moved DESC, id DESC) WHERE NOT closed AND NOT void;
CREATE INDEX case_head_open_place ON z.case_head (town_id, place, moved DESC, id DESC) WHERE NOT closed AND NOT void;
CREATE INDEX case_head_open_unit ON z.case_head (town_id, unit, moved DESC, id DESC) WHERE NOT closed AND NOT void;
