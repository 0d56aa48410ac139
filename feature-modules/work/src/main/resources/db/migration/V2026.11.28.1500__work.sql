-- Work in the background that must not be lost: what waits, what runs at which node, what was given up.
CREATE TABLE work_task (
  kind       VARCHAR(64) NOT NULL,
  id         VARCHAR(64) NOT NULL,
  state      VARCHAR(16) NOT NULL,
  data       TEXT,
  -- Of tasks that come again and again.
  schedule   VARCHAR(128),
  -- When a node may take it: while it runs, the end of the lease; null once it is dead.
  due_at     TIMESTAMP(6) WITH TIME ZONE,
  node       VARCHAR(26),
  -- How often it was taken: who took it earlier may no longer write.
  fence      INTEGER NOT NULL,
  -- How often it was taken since it last went well.
  attempts   INTEGER NOT NULL,
  failure    TEXT,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  -- When it was last taken, put back or given up.
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (kind, id)
);
CREATE INDEX work_task_due ON work_task (kind, due_at);
CREATE INDEX work_task_state ON work_task (state, changed_at);
