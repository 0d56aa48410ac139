-- Dollars per million tokens.
CREATE TABLE price (
  id           VARCHAR(26) PRIMARY KEY,
  model        VARCHAR(64) NOT NULL,
  valid_since  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  input        NUMERIC(12, 6) NOT NULL,
  cached_read  NUMERIC(12, 6) NOT NULL,
  cached_write NUMERIC(12, 6) NOT NULL,
  output       NUMERIC(12, 6) NOT NULL,
  CONSTRAINT price_of_model UNIQUE (model, valid_since)
);

-- A budget and how much of it the nodes have leased in the running period. The period gets a new
-- id whenever counting begins anew; what a node tells of an older one is not counted.
CREATE TABLE budget (
  feature       VARCHAR(64) PRIMARY KEY,
  limit_micros  BIGINT NOT NULL,
  period        VARCHAR(8) NOT NULL,
  period_id     VARCHAR(26) NOT NULL,
  period_start  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  leased_micros BIGINT NOT NULL,
  spent_micros  BIGINT NOT NULL
);
