-- Files of questions, kept for a month.
CREATE TABLE serving_batch_file (
  id         VARCHAR(40) PRIMARY KEY,
  tenant     VARCHAR(64) NOT NULL,
  feature    VARCHAR(64) NOT NULL,
  name       TEXT NOT NULL,
  bytes      BIGINT NOT NULL,
  content    TEXT NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Many questions that are answered within a day while nobody waits; kept for a month.
CREATE TABLE serving_batch (
  id           VARCHAR(40) PRIMARY KEY,
  file         VARCHAR(40) NOT NULL,
  feature      VARCHAR(64) NOT NULL,
  tenant       VARCHAR(64) NOT NULL,
  submitter    TEXT NOT NULL,
  metadata     TEXT NOT NULL,
  state        VARCHAR(16) NOT NULL,
  total        INTEGER NOT NULL,
  done         INTEGER NOT NULL,
  failed       INTEGER NOT NULL,
  dropped      INTEGER NOT NULL,
  cost_micros  BIGINT NOT NULL,
  streak       INTEGER NOT NULL,
  rest_until   TIMESTAMP(6) WITH TIME ZONE,
  rest_reason  TEXT,
  created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  cancelled_at TIMESTAMP(6) WITH TIME ZONE,
  ended_at     TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX serving_batch_state ON serving_batch (state);
CREATE INDEX serving_batch_tenant ON serving_batch (tenant, id);

CREATE TABLE serving_batch_item (
  batch       VARCHAR(40) NOT NULL,
  number      INTEGER NOT NULL,
  custom_id   TEXT NOT NULL,
  state       VARCHAR(16) NOT NULL,
  call        VARCHAR(64),
  question    TEXT NOT NULL,
  answer      TEXT,
  attempt     INTEGER NOT NULL,
  tries       INTEGER NOT NULL,
  cost_micros BIGINT NOT NULL,
  not_before  TIMESTAMP(6) WITH TIME ZONE,
  lease_until TIMESTAMP(6) WITH TIME ZONE,
  PRIMARY KEY (batch, number)
);
CREATE INDEX serving_batch_item_open ON serving_batch_item (batch, state, number);
CREATE INDEX serving_batch_item_lease ON serving_batch_item (state, lease_until);
