-- Requests with an idempotency key: who answers them, and the answer for their repeats.
CREATE TABLE serving_repeat (
  id          VARCHAR(64) PRIMARY KEY,
  fingerprint VARCHAR(64) NOT NULL,
  owner       VARCHAR(26) NOT NULL,
  answer      TEXT,
  valid_until TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX serving_repeat_valid_until ON serving_repeat (valid_until);
