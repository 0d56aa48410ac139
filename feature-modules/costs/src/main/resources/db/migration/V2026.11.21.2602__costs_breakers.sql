-- What each feature has spent in each minute since 1970: what is usual, and what is not.
CREATE TABLE spend_minute (
  feature   VARCHAR(64) NOT NULL,
  at_minute BIGINT NOT NULL,
  micros    BIGINT NOT NULL,
  PRIMARY KEY (feature, at_minute)
);

-- A spend breaker and the last time that it stopped its feature.
CREATE TABLE spend_breaker (
  feature        VARCHAR(64) PRIMARY KEY,
  times          INTEGER NOT NULL,
  window_minutes BIGINT NOT NULL,
  least_micros   BIGINT NOT NULL,
  counts_from    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  stopped_at     TIMESTAMP(6) WITH TIME ZONE,
  stopped_until  TIMESTAMP(6) WITH TIME ZONE,
  stopped_spent  BIGINT NOT NULL,
  stopped_usual  BIGINT NOT NULL
);
