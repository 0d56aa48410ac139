-- Who signed in, failed to, and signed out; only the latest are kept.
CREATE TABLE security_event (
  id      VARCHAR(26) PRIMARY KEY,
  at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  kind    VARCHAR(32) NOT NULL,
  person  VARCHAR(64) NOT NULL,
  network VARCHAR(64) NOT NULL
);
