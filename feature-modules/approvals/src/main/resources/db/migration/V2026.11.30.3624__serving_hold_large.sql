-- An answer that waits may have megabytes, and its row changes.
ALTER TABLE serving_hold ALTER COLUMN held SET DATA TYPE ${large_text};
