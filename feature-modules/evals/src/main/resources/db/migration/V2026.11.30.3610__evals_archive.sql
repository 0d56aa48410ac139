-- Null while the set is in use.
ALTER TABLE golden_set ADD COLUMN archived_at TIMESTAMP(6) WITH TIME ZONE;
