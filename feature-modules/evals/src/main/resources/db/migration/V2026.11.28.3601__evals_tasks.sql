-- Runs, and the turns of sets that run by schedule, are worked on as tasks.
INSERT INTO work_task (kind, id, state, data, due_at, fence, attempts, created_at, changed_at)
SELECT 'eval-run', id, 'WAITING', '"' || id || '"', CURRENT_TIMESTAMP, 0, 0, created_at, created_at
FROM eval_run WHERE state IN ('WAITING', 'RUNNING');
INSERT INTO work_task (kind, id, state, data, due_at, fence, attempts, created_at, changed_at)
SELECT 'scheduled-eval-run', name, 'WAITING', '"' || name || '"', next_run, 0, 0,
  changed_at, changed_at
FROM golden_set WHERE next_run IS NOT NULL;

ALTER TABLE eval_run DROP COLUMN lease_node;
ALTER TABLE eval_run DROP COLUMN lease_until;
