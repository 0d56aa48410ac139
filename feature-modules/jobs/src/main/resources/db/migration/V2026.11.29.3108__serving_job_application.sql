-- Whose a job is, with the application in front.
ALTER TABLE serving_job ALTER COLUMN asker SET DATA TYPE VARCHAR(200);
