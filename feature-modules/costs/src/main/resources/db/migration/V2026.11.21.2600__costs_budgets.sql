-- Budgets by name: whose calls they count, what they count, and what happens when they are used up.
-- A part of the scope is null where it makes no difference, and * where each has an account.
ALTER TABLE budget RENAME TO budget_of_feature;

CREATE TABLE budget (
  name         VARCHAR(64) PRIMARY KEY,
  tenant       VARCHAR(128),
  feature      VARCHAR(128),
  user_id      VARCHAR(128),
  api_key      VARCHAR(128),
  measure      VARCHAR(8) NOT NULL,
  limit_amount BIGINT NOT NULL,
  period       VARCHAR(8) NOT NULL,
  exhausted    VARCHAR(16) NOT NULL
);

-- What the nodes have leased of a budget in the running period. The period gets a new id whenever
-- counting begins anew; what a node tells of an older one is not counted.
CREATE TABLE budget_account (
  budget       VARCHAR(64) NOT NULL REFERENCES budget ON DELETE CASCADE,
  holder       VARCHAR(600) NOT NULL,
  period_id    VARCHAR(26) NOT NULL,
  period_start TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  leased       BIGINT NOT NULL,
  spent        BIGINT NOT NULL,
  PRIMARY KEY (budget, holder)
);

INSERT INTO budget
SELECT feature, NULL, feature, NULL, NULL, 'USD', limit_micros, period, 'REFUSE'
FROM budget_of_feature;

INSERT INTO budget_account
SELECT feature, '', period_id, period_start, leased_micros, spent_micros
FROM budget_of_feature;

DROP TABLE budget_of_feature;
