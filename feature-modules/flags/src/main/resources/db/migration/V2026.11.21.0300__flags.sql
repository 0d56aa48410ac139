CREATE TABLE flag (
  feature    VARCHAR(64) PRIMARY KEY,
  rollout    TEXT NOT NULL,
  pilots     TEXT NOT NULL,
  killed     BOOLEAN NOT NULL,
  version    BIGINT NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- The nodes that run and, by feature, the version of the flag that each acts on.
CREATE TABLE flag_node (
  node     VARCHAR(26) PRIMARY KEY,
  versions TEXT NOT NULL,
  seen_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
