-- Jobs and webhooks are worked on as tasks.
INSERT INTO work_task (kind, id, state, data, due_at, fence, attempts, created_at, changed_at)
SELECT 'answer-job', call, 'WAITING', '"' || id || '"', COALESCE(lease_until, created_at), attempt, 0,
  created_at, created_at
FROM serving_job WHERE state IN ('QUEUED', 'RUNNING');
DROP INDEX serving_job_open;
ALTER TABLE serving_job DROP COLUMN attempt;
ALTER TABLE serving_job DROP COLUMN lease_until;

INSERT INTO work_task (kind, id, state, data, due_at, fence, attempts, created_at, changed_at)
SELECT 'webhook', id, 'WAITING',
  '{"url":"' || REPLACE(REPLACE(url, '\', '\\'), '"', '\"')
    || '","body":"' || REPLACE(REPLACE(body, '\', '\\'), '"', '\"') || '"}',
  next_at, attempts, attempts, next_at, next_at
FROM serving_webhook;
DROP TABLE serving_webhook;
