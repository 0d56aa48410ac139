-- A key belongs to an application, which was named like its only key, and can be rotated: the
-- secret before works for a while. Without scopes, it is for what keys of its roles are usually for.
ALTER TABLE api_key ADD COLUMN application VARCHAR(64);
UPDATE api_key SET application = name;
ALTER TABLE api_key ALTER COLUMN application SET NOT NULL;
ALTER TABLE api_key ADD COLUMN scopes VARCHAR(500);
ALTER TABLE api_key ADD COLUMN expires_on DATE;
ALTER TABLE api_key ADD COLUMN last_used_on DATE;
ALTER TABLE api_key ADD COLUMN former_hash VARCHAR(64);
ALTER TABLE api_key ADD COLUMN former_until TIMESTAMP(6) WITH TIME ZONE;
-- Whether it was revoked because the workspace file no longer declares it.
ALTER TABLE api_key ADD COLUMN dropped BOOLEAN DEFAULT FALSE NOT NULL;
