-- How many different users asked on a day, so that nobody has to count them; the feature '' stands
-- for all together, also in call_user_day.
CREATE TABLE call_user_count (
  slot    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  feature VARCHAR(64) NOT NULL,
  users   BIGINT NOT NULL,
  PRIMARY KEY (slot, feature)
);
INSERT INTO call_user_day (slot, feature, user_id) SELECT DISTINCT slot, '', user_id FROM call_user_day;
INSERT INTO call_user_count (slot, feature, users)
  SELECT slot, feature, COUNT(*) FROM call_user_day GROUP BY slot, feature;
