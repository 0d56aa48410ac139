-- Who asked and what, to be known without the question, which may be large; null in older jobs.
ALTER TABLE serving_job ADD COLUMN caller TEXT;
ALTER TABLE serving_job ADD COLUMN fingerprint VARCHAR(128);
