-- Secrets that were replaced by a newer one of their key, also after that key: a workspace file that
-- still declares one brings it back no more.
CREATE TABLE api_key_retired (
  secret_hash VARCHAR(64) PRIMARY KEY
);
INSERT INTO api_key_retired (secret_hash)
  SELECT DISTINCT former_hash FROM api_key WHERE former_hash IS NOT NULL;

-- The applications that each key has or had; before there were applications, each key was one.
CREATE TABLE api_application (
  name     VARCHAR(64) NOT NULL,
  key_name VARCHAR(64) NOT NULL,
  PRIMARY KEY (name, key_name)
);
INSERT INTO api_application (name, key_name)
  SELECT application, name FROM api_key UNION SELECT name, name FROM api_key;
