-- A case that is assigned to an office lies on its desk; the office that assigned it keeps it in sight, and the other way round once it is done.

ALTER TABLE z.case_head ADD COLUMN also_unit text COLLATE "C" NOT NULL DEFAULT '';
COMMENT ON COLUMN z.case_head.also_unit IS 'Another office that keeps it in sight and may act; empty: none';

CREATE INDEX case_head_also ON z.case_head (town_id, also_unit, moved DESC, id DESC) WHERE also_unit <> '';
CREATE INDEX case_head_due_also ON z.case_head (town_id, also_unit, next_due, id) WHERE next_due IS NOT NULL AND also_unit <> '';
CREATE INDEX case_head_open_also ON z.case_head (town_id, also_unit, moved DESC, id DESC) WHERE NOT closed AND NOT void AND also_unit <> '';
