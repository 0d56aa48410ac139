-- What a month's calls (of UTC) cost, by what tells them apart: a line of a list of costs is added
-- up when calls are written. FEATURE, USER, MODEL and PROMPT_VERSION are the kinds.
CREATE TABLE call_share (
  kind          VARCHAR(16) NOT NULL,
  slot          TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  feature       VARCHAR(64) NOT NULL,
  share         VARCHAR(128) NOT NULL,
  tenant        VARCHAR(64) NOT NULL,
  calls         BIGINT NOT NULL,
  cost_micros   BIGINT NOT NULL,
  input_tokens  BIGINT NOT NULL,
  output_tokens BIGINT NOT NULL,
  PRIMARY KEY (kind, slot, feature, share, tenant)
);
INSERT INTO call_share (kind, slot, feature, share, tenant, calls, cost_micros, input_tokens, output_tokens)
  SELECT kind, slot, feature, share, tenant, COUNT(*), SUM(cost_micros), SUM(input_tokens), SUM(output_tokens)
  FROM (
    SELECT k.kind, DATE_TRUNC('month', r.at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AS slot, r.feature,
      CASE k.kind WHEN 'FEATURE' THEN r.feature WHEN 'USER' THEN r.user_id
        WHEN 'MODEL' THEN COALESCE(r.model, '')
        ELSE COALESCE(r.prompt_name || ' v' || CAST(r.prompt_version AS VARCHAR), '') END AS share,
      r.tenant, r.cost_micros, r.input_tokens, r.output_tokens
    FROM call_record r
    CROSS JOIN (VALUES ('FEATURE'), ('USER'), ('MODEL'), ('PROMPT_VERSION')) AS k (kind)
    WHERE r.channel IN ('PAGE', 'API')
  ) AS told
  GROUP BY kind, slot, feature, share, tenant;
