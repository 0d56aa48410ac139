CREATE TABLE ledger_entry (
  id            BIGINT PRIMARY KEY,
  at            TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor         VARCHAR(128) NOT NULL,
  subject_kind  VARCHAR(32)  NOT NULL,
  subject_id    VARCHAR(200) NOT NULL,
  action        VARCHAR(64)  NOT NULL,
  reason        VARCHAR(2000),
  before_change TEXT,
  after_change  TEXT,
  previous_hash CHAR(64) NOT NULL,
  hash          CHAR(64) NOT NULL
);
CREATE INDEX ledger_entry_subject ON ledger_entry (subject_kind, subject_id, id);
CREATE INDEX ledger_entry_actor ON ledger_entry (actor, id);

-- The end of the chain. Writers lock its one row, so that entries are numbered in commit order.
CREATE TABLE ledger_head (
  chain      SMALLINT PRIMARY KEY,
  last_entry BIGINT NOT NULL,
  last_hash  CHAR(64) NOT NULL
);
INSERT INTO ledger_head VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
