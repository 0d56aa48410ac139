-- Failed sign-ins, by the hash of whose and from where. All servers count together.
CREATE TABLE failed_sign_in (
  id       VARCHAR(64) PRIMARY KEY,
  attempts INTEGER NOT NULL,
  last_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX failed_sign_in_last ON failed_sign_in (last_at);
