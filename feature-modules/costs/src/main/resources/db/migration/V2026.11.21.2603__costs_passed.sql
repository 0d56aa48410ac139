-- When a soft budget was last passed, for the first time in its period.
CREATE TABLE budget_passed (
  budget    VARCHAR(64) PRIMARY KEY REFERENCES budget ON DELETE CASCADE,
  passed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
