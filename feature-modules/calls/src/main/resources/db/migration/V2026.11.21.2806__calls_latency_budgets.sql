-- How long askers may have to wait, by how their answers come; without a row, as long as is usual.
CREATE TABLE latency_budget (
  interaction    VARCHAR(20) PRIMARY KEY,
  first_token_ms BIGINT,
  whole_ms       BIGINT NOT NULL
);
