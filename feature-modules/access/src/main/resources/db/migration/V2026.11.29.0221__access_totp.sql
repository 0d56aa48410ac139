-- The second factors of people: what their authenticator apps make codes of, and the time step of
-- the last code that was accepted, after which only later ones are.
CREATE TABLE second_factor (
  person    VARCHAR(64) PRIMARY KEY,
  secret    VARCHAR(64) NOT NULL,
  last_step BIGINT NOT NULL,
  since     TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Codes for those who have lost their app; each is deleted when it is used.
CREATE TABLE recovery_code (
  code_hash VARCHAR(64) PRIMARY KEY,
  person    VARCHAR(64) NOT NULL
);
CREATE INDEX recovery_code_person ON recovery_code (person);

-- Sign-ins that still lack a code.
CREATE TABLE pending_sign_in (
  token_hash VARCHAR(64) PRIMARY KEY,
  person     VARCHAR(64) NOT NULL,
  begun_by   VARCHAR(16) NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX pending_sign_in_person ON pending_sign_in (person);
