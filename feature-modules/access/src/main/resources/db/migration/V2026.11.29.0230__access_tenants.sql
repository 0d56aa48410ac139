-- The organisations that share an installation; 'default' is its operator.
CREATE TABLE tenant (
  id   VARCHAR(64) PRIMARY KEY,
  name VARCHAR(128) NOT NULL
);
INSERT INTO tenant (id, name) VALUES ('default', 'default');
INSERT INTO tenant (id, name)
  SELECT tenant, tenant FROM person WHERE tenant <> 'default'
  UNION SELECT tenant, tenant FROM api_key WHERE tenant <> 'default';
-- A user name stays that of one tenant, also when the person is removed: what they did has it.
CREATE TABLE person_name (
  user_name VARCHAR(64) PRIMARY KEY,
  tenant    VARCHAR(64) NOT NULL
);
INSERT INTO person_name (user_name, tenant) SELECT user_name, tenant FROM person;
-- An application, and the name of a key, stay those of one tenant.
ALTER TABLE api_application ADD COLUMN tenant VARCHAR(64) DEFAULT 'default' NOT NULL;
