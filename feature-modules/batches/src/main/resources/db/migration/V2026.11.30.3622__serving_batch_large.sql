-- A question may have megabytes, and its row changes several times.
ALTER TABLE serving_batch_item ALTER COLUMN question SET DATA TYPE ${large_text};
ALTER TABLE serving_batch_item ALTER COLUMN answer SET DATA TYPE ${large_text};
