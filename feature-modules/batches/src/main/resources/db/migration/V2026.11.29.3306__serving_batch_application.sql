-- Batches and their files belong to the application whose key made them. That of a batch was named
-- like the key that submitted it; a file's is that of its first batch, and where there was none,
-- nobody knows it.
ALTER TABLE serving_batch ADD COLUMN application VARCHAR(64);
UPDATE serving_batch SET application = SUBSTRING(submitter FROM 5) WHERE submitter LIKE 'key %';
ALTER TABLE serving_batch_file ADD COLUMN application VARCHAR(64);
UPDATE serving_batch_file SET application =
  (SELECT MIN(b.application) FROM serving_batch b WHERE b.file = serving_batch_file.id);

-- Whose a question is, with the application in front.
ALTER TABLE serving_batch_asker ALTER COLUMN asker SET DATA TYPE VARCHAR(200);
ALTER TABLE serving_batch_item ALTER COLUMN asker SET DATA TYPE VARCHAR(200);
UPDATE serving_batch_item SET asker =
  (SELECT b.application FROM serving_batch b WHERE b.id = serving_batch_item.batch) || '/' || asker
WHERE asker NOT LIKE 'key:%' AND asker <> '' AND batch IN
  (SELECT id FROM serving_batch WHERE application IS NOT NULL);
UPDATE serving_batch_asker SET asker =
  (SELECT f.application FROM serving_batch_file f WHERE f.id = serving_batch_asker.file)
  || '/' || asker
WHERE asker NOT LIKE 'key:%' AND file IN
  (SELECT id FROM serving_batch_file WHERE application IS NOT NULL);
