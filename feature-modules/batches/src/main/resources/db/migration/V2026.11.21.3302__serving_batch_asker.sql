-- Whose questions are in a file, so that it is deleted with what else is kept of a person.
CREATE TABLE serving_batch_asker (
  file  VARCHAR(40)  NOT NULL,
  asker VARCHAR(128) NOT NULL,
  PRIMARY KEY (file, asker)
);
CREATE INDEX serving_batch_asker_asker ON serving_batch_asker (asker);

ALTER TABLE serving_batch_item ADD COLUMN asker VARCHAR(128) DEFAULT '' NOT NULL;
CREATE INDEX serving_batch_item_asker ON serving_batch_item (asker);

-- A batch that is handed in again under the same idempotency key is the same batch.
ALTER TABLE serving_batch ADD COLUMN repeat_key VARCHAR(64);
ALTER TABLE serving_batch ADD COLUMN repeat_of VARCHAR(64);
CREATE UNIQUE INDEX serving_batch_repeat ON serving_batch (repeat_key);
