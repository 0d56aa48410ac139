-- Batches, items that are asked alone and parcels that are out are worked on as tasks.
UPDATE serving_batch_item SET state = 'WAITING'
WHERE state = 'RUNNING' AND (parcel IS NULL OR prepared IS NULL);
INSERT INTO work_task (kind, id, state, data, due_at, fence, attempts, created_at, changed_at)
SELECT 'batch', id, 'WAITING', '"' || id || '"', CURRENT_TIMESTAMP, 0, 0, created_at, created_at
FROM serving_batch WHERE state IN ('IN_PROGRESS', 'CANCELLING');
INSERT INTO work_task (kind, id, state, data, due_at, fence, attempts, created_at, changed_at)
SELECT 'provider-batch', id, 'WAITING', '"' || id || '"', look_at, attempt, 0, created_at, created_at
FROM serving_parcel WHERE state = 'OUT';

DROP INDEX serving_batch_item_lease;
ALTER TABLE serving_batch_item DROP COLUMN attempt;
ALTER TABLE serving_batch_item DROP COLUMN lease_until;
ALTER TABLE serving_parcel DROP COLUMN attempt;
ALTER TABLE serving_parcel DROP COLUMN look_at;
ALTER TABLE serving_parcel DROP COLUMN lease_until;
