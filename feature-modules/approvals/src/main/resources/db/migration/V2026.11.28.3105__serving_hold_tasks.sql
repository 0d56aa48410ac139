-- The time of a held answer ends by a task.
INSERT INTO work_task (kind, id, state, data, due_at, fence, attempts, created_at, changed_at)
SELECT 'held-answer', subject, 'WAITING', '"' || subject || '"', due_at, 0, 0, asked_at, asked_at
FROM review_decision WHERE queue = 'held-answers' AND decided_at IS NULL;
