-- How far each figure may go; admins change the rows, which are all there from the start.
CREATE TABLE threshold (
  measure VARCHAR(32) PRIMARY KEY,
  beyond  NUMERIC(9, 3) NOT NULL
);
INSERT INTO threshold VALUES
  ('LATENCY', 10),
  ('ERROR_RATE', 2),
  ('COST_PER_USER', 2),
  ('EVAL_PASS_RATE', 10),
  ('THUMBS_DOWN_RATE', 20),
  ('HALLUCINATION_RATE', 5);
