-- Whose a request is, with the application in front.
ALTER TABLE serving_repeat ALTER COLUMN asker SET DATA TYPE VARCHAR(200);
