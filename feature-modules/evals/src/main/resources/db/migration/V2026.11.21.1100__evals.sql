CREATE TABLE golden_set (
  name        VARCHAR(64) PRIMARY KEY,
  feature     VARCHAR(64) NOT NULL,
  description TEXT        NOT NULL,
  version     INTEGER     NOT NULL,
  case_count  INTEGER     NOT NULL,
  schedule    VARCHAR(200),
  next_run    TIMESTAMP(6) WITH TIME ZONE,
  changed_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Written once; the cases are JSON in the richer form of the guide.
CREATE TABLE golden_set_version (
  id          VARCHAR(80) PRIMARY KEY,
  set_name    VARCHAR(64) NOT NULL,
  version     INTEGER     NOT NULL,
  feature     VARCHAR(64) NOT NULL,
  description TEXT        NOT NULL,
  cases       TEXT        NOT NULL,
  author      VARCHAR(128) NOT NULL,
  created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  UNIQUE (set_name, version)
);

CREATE TABLE eval_run (
  id          VARCHAR(26) PRIMARY KEY,
  set_name    VARCHAR(64) NOT NULL,
  set_version INTEGER     NOT NULL,
  feature     VARCHAR(64) NOT NULL,
  started_how VARCHAR(16) NOT NULL,
  started_by  VARCHAR(128) NOT NULL,
  state       VARCHAR(16) NOT NULL,
  case_count  INTEGER     NOT NULL,
  done        INTEGER     NOT NULL,
  passed      INTEGER     NOT NULL,
  errors      INTEGER     NOT NULL,
  created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  started_at  TIMESTAMP(6) WITH TIME ZONE,
  finished_at TIMESTAMP(6) WITH TIME ZONE,
  reason      TEXT,
  makeup      TEXT,
  -- Which node is at work on it, and until when nobody else may be.
  lease_node  VARCHAR(26),
  lease_until TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX eval_run_set ON eval_run (set_name, created_at);
CREATE INDEX eval_run_state ON eval_run (state, finished_at);

CREATE TABLE eval_result (
  id              VARCHAR(130) PRIMARY KEY,
  run             VARCHAR(26)  NOT NULL,
  case_id         VARCHAR(100) NOT NULL,
  status          VARCHAR(8)   NOT NULL,
  answer          TEXT         NOT NULL,
  why             TEXT         NOT NULL,
  call_id         VARCHAR(26),
  duration_millis BIGINT       NOT NULL,
  flag_version    BIGINT,
  prompt_name     VARCHAR(64),
  prompt_version  INTEGER,
  served_model    TEXT,
  cost_micros     BIGINT       NOT NULL,
  UNIQUE (run, case_id)
);
