-- Who asked and what, to be known without the question, which may be large; null in older jobs.
ALTER TABLE serving_job ADD COLUMN caller TEXT;
ALTER TABLE serving_job ADD COLUMN fingerprint VARCHAR(128);
ALTER TABLE serving_job ALTER COLUMN question SET DATA TYPE ${large_text};
ALTER TABLE serving_job ALTER COLUMN answer SET DATA TYPE ${large_text};
