-- One row for each ended call: what lists, filters and figures need.
CREATE TABLE call_record (
  id                 VARCHAR(64) PRIMARY KEY,
  conversation       VARCHAR(64) NOT NULL,
  at                 TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  feature            VARCHAR(64) NOT NULL,
  user_id            VARCHAR(128) NOT NULL,
  user_name          VARCHAR(200) NOT NULL,
  tenant             VARCHAR(64) NOT NULL,
  roles              VARCHAR(200) NOT NULL,
  key_name           VARCHAR(200),
  channel            VARCHAR(16) NOT NULL,
  flag_version       BIGINT NOT NULL,
  prompt_name        VARCHAR(64),
  prompt_version     INTEGER,
  planned_model      VARCHAR(64),
  worst_cost_micros  BIGINT NOT NULL,
  outcome            VARCHAR(16) NOT NULL,
  rung               INTEGER NOT NULL,
  rung_name          VARCHAR(64) NOT NULL,
  model              VARCHAR(64),
  served_model       VARCHAR(200),
  finish_reason      VARCHAR(64),
  attempts           INTEGER NOT NULL,
  input_tokens       BIGINT NOT NULL,
  cached_read        BIGINT NOT NULL,
  cached_write       BIGINT NOT NULL,
  output_tokens      BIGINT NOT NULL,
  reasoning          BIGINT NOT NULL,
  estimated          BOOLEAN NOT NULL,
  cost_micros        BIGINT NOT NULL,
  first_token_micros BIGINT,
  total_micros       BIGINT NOT NULL,
  error              VARCHAR(2000),
  input              VARCHAR NOT NULL,
  answer             VARCHAR NOT NULL
);
CREATE INDEX call_record_at ON call_record (at, id);
CREATE INDEX call_record_feature ON call_record (feature, at, id);
CREATE INDEX call_record_user ON call_record (user_id, at, id);
CREATE INDEX call_record_conversation ON call_record (conversation, at, id);

-- The rest of a call, as JSON.
CREATE TABLE call_detail (
  id     VARCHAR(64) PRIMARY KEY,
  detail TEXT NOT NULL
);

CREATE TABLE conversation (
  id         VARCHAR(64) PRIMARY KEY,
  feature    VARCHAR(64) NOT NULL,
  user_id    VARCHAR(128) NOT NULL,
  tenant     VARCHAR(64) NOT NULL,
  channel    VARCHAR(16) NOT NULL,
  title      VARCHAR(200) NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  last_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  calls      INTEGER NOT NULL
);
CREATE INDEX conversation_user ON conversation (user_id, feature, last_at, id);

CREATE TABLE call_feedback (
  call_id VARCHAR(64) PRIMARY KEY,
  user_id VARCHAR(128) NOT NULL,
  thumb   VARCHAR(8) NOT NULL,
  reason  VARCHAR(2000),
  at      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- The calls of a stretch of time, added up when they are written: a point of a chart is a row.
CREATE TABLE call_figure (
  resolution    VARCHAR(16) NOT NULL,
  slot          TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  feature       VARCHAR(64) NOT NULL,
  channel       VARCHAR(16) NOT NULL,
  calls         BIGINT NOT NULL,
  failures      BIGINT NOT NULL,
  cost_micros   BIGINT NOT NULL,
  input_tokens  BIGINT NOT NULL,
  output_tokens BIGINT NOT NULL,
  thumbs_up     BIGINT NOT NULL,
  thumbs_down   BIGINT NOT NULL,
  PRIMARY KEY (resolution, slot, feature, channel)
);

-- How many of these calls took how long: one row for each bucket that is not empty.
CREATE TABLE call_latency (
  resolution VARCHAR(16) NOT NULL,
  slot       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  feature    VARCHAR(64) NOT NULL,
  channel    VARCHAR(16) NOT NULL,
  bucket     INTEGER NOT NULL,
  calls      BIGINT NOT NULL,
  PRIMARY KEY (resolution, slot, feature, channel, bucket)
);

-- Who asked on a day (of UTC), for counting different askers.
CREATE TABLE call_user_day (
  slot    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  feature VARCHAR(64) NOT NULL,
  user_id VARCHAR(128) NOT NULL,
  PRIMARY KEY (slot, feature, user_id)
);
