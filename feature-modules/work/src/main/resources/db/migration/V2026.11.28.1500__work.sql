-- Background work that must not be lost: waiting, running on a node, or given up.
CREATE TABLE work_task (
  kind       VARCHAR(64) NOT NULL,
  id         VARCHAR(64) NOT NULL,
  state      VARCHAR(16) NOT NULL,
  data       TEXT,
  -- Of scheduled tasks.
  schedule   VARCHAR(128),
  -- When a node may claim it: while it runs, the end of the lease; null once it is dead.
  due_at     TIMESTAMP(6) WITH TIME ZONE,
  node       VARCHAR(26),
  -- How often it was claimed; only the latest claim may write.
  fence      INTEGER NOT NULL,
  -- How often it was claimed since it last went well.
  attempts   INTEGER NOT NULL,
  failure    TEXT,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  -- When it was last claimed, put back or given up.
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (kind, id)
);
CREATE INDEX work_task_due ON work_task (kind, due_at);
CREATE INDEX work_task_state ON work_task (state, changed_at);
