-- An answer may have megabytes.
ALTER TABLE serving_repeat ALTER COLUMN answer SET DATA TYPE ${large_text};
