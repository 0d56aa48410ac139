-- Questions that are answered while nobody waits, and what came of them; kept for a day.
CREATE TABLE serving_job (
  id          VARCHAR(26) PRIMARY KEY,
  state       VARCHAR(16) NOT NULL,
  stage       VARCHAR(16) NOT NULL,
  feature     VARCHAR(64) NOT NULL,
  asker       VARCHAR(128) NOT NULL,
  call        VARCHAR(64) NOT NULL,
  question    TEXT NOT NULL,
  answer      TEXT,
  webhook     TEXT,
  attempt     INTEGER NOT NULL,
  lease_until TIMESTAMP(6) WITH TIME ZONE,
  created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  ended_at    TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX serving_job_open ON serving_job (state, created_at);
CREATE INDEX serving_job_asker ON serving_job (asker, feature, created_at);

-- What other applications are still to be told.
CREATE TABLE serving_webhook (
  id       VARCHAR(26) PRIMARY KEY,
  url      TEXT NOT NULL,
  body     TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX serving_webhook_next ON serving_webhook (next_at);
