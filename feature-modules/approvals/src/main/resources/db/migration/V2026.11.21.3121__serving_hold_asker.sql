-- Whose a held answer is, so that it is deleted with what else is kept of a person.
ALTER TABLE serving_hold ADD COLUMN asker VARCHAR(128) DEFAULT '' NOT NULL;
CREATE INDEX serving_hold_asker ON serving_hold (asker);
