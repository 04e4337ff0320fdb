-- Whom a case is against reads nothing of it in the log either: the few cases kept from somebody are found by index.

CREATE INDEX case_head_hidden ON z.case_head USING gin (hidden_from) WHERE hidden_from <> '{}';
