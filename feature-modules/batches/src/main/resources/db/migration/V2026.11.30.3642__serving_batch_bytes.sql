-- How large the questions of a batch were in its file; 0 when they are deleted.
ALTER TABLE serving_batch ADD COLUMN stored_bytes BIGINT DEFAULT 0 NOT NULL;
