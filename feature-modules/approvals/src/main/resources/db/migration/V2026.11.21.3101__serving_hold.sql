-- Answers of high stakes that a person looks at before their askers do.
CREATE TABLE serving_hold (
  call    VARCHAR(64) PRIMARY KEY,
  feature VARCHAR(64) NOT NULL,
  state   VARCHAR(16) NOT NULL,
  held_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  held    TEXT        NOT NULL
);
