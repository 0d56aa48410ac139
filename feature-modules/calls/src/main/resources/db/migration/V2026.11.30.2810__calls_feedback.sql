-- Applications say of an answer whether it was accepted and what became of it, with or without a thumb.
ALTER TABLE call_feedback ALTER COLUMN thumb DROP NOT NULL;
ALTER TABLE call_feedback ADD COLUMN accepted BOOLEAN;
ALTER TABLE call_feedback ADD COLUMN edited VARCHAR(20000);
