-- Whose a repeat is, so that it is deleted with what else is kept of a person.
ALTER TABLE serving_repeat ADD COLUMN asker VARCHAR(128) DEFAULT '' NOT NULL;
CREATE INDEX serving_repeat_asker ON serving_repeat (asker);
