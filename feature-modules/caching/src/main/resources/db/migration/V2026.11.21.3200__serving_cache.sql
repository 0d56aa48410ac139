-- What earlier answers were worth to a feature on one day of UTC; money in micro-dollars.
CREATE TABLE serving_cache_day (
  feature        VARCHAR(64) NOT NULL,
  of_day         DATE        NOT NULL,
  looked         BIGINT      DEFAULT 0 NOT NULL,
  exact_hits     BIGINT      DEFAULT 0 NOT NULL,
  exact_saved    BIGINT      DEFAULT 0 NOT NULL,
  semantic_hits  BIGINT      DEFAULT 0 NOT NULL,
  semantic_saved BIGINT      DEFAULT 0 NOT NULL,
  right_hits     BIGINT      DEFAULT 0 NOT NULL,
  wrong_hits     BIGINT      DEFAULT 0 NOT NULL,
  PRIMARY KEY (feature, of_day)
);
-- The last answers that a semantic cache would have given, beside what the model said.
CREATE TABLE serving_shadow_hit (
  id           VARCHAR(26)      PRIMARY KEY,
  feature      VARCHAR(64)      NOT NULL,
  call_id      VARCHAR(64)      NOT NULL,
  earlier_call VARCHAR(64)      NOT NULL,
  closeness    DOUBLE PRECISION NOT NULL,
  agree        BOOLEAN          NOT NULL,
  is_right     BOOLEAN
);
CREATE INDEX serving_shadow_hit_feature ON serving_shadow_hit (feature, id);
