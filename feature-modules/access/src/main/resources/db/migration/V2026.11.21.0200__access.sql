CREATE TABLE person (
  user_name     VARCHAR(64)  PRIMARY KEY,
  display_name  VARCHAR(128) NOT NULL,
  email         VARCHAR(254),
  roles         VARCHAR(64)  NOT NULL,
  tenant        VARCHAR(64)  NOT NULL,
  password_hash VARCHAR(500)
);

CREATE TABLE api_key (
  id          VARCHAR(26)  PRIMARY KEY,
  name        VARCHAR(64)  NOT NULL,
  secret_hash VARCHAR(64)  NOT NULL UNIQUE,
  prefix      VARCHAR(16)  NOT NULL,
  tenant      VARCHAR(64)  NOT NULL,
  roles       VARCHAR(64)  NOT NULL,
  features    TEXT,
  created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  created_by  VARCHAR(128) NOT NULL,
  revoked_at  TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX api_key_name ON api_key (name);

CREATE TABLE sign_in_link (
  token_hash VARCHAR(64) PRIMARY KEY,
  person     VARCHAR(64) NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  used_at    TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX sign_in_link_person ON sign_in_link (person);
