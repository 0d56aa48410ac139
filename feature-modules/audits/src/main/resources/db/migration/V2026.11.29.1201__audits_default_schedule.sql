-- The last week that was drawn by schedule or had nothing to draw, by its Monday, in one row.
CREATE TABLE audit_progress (
  id      INTEGER PRIMARY KEY,
  seen_to DATE NOT NULL
);
INSERT INTO audit_progress (id, seen_to)
SELECT id, seen_to FROM audit_schedule WHERE seen_to IS NOT NULL;
ALTER TABLE audit_schedule DROP COLUMN seen_to;

-- No row means the default, which is in the code. The first row was the default of its time; it
-- stays where somebody chose it, which the ledger tells, even if it was changed back.
DELETE FROM audit_schedule
WHERE week_day = 'MONDAY' AND day_time = '06:00' AND zone = 'Z' AND sample_size = 20
  AND NOT EXISTS (
    SELECT 1 FROM ledger_entry WHERE subject_kind = 'audit-schedule' AND subject_id = 'weekly');
