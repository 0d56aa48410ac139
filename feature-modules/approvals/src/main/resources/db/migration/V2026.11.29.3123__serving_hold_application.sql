-- Whose a held answer is, with the application in front.
ALTER TABLE serving_hold ALTER COLUMN asker SET DATA TYPE VARCHAR(200);
