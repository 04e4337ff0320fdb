-- Which fact takes another one back: the latest entry that stands is found by looking at each from the last day backwards.

CREATE INDEX fact_reverses ON z.fact (town_id, reverses_act, reverses_ordinal) WHERE reverses_act IS NOT NULL;
