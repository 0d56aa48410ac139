CREATE TABLE ai_feature (
  feature    VARCHAR(64) PRIMARY KEY,
  definition TEXT        NOT NULL,
  position   INTEGER     NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
