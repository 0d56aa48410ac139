CREATE TABLE review_batch (
  id        VARCHAR(26) PRIMARY KEY,
  queue     VARCHAR(64) NOT NULL,
  name      VARCHAR(64) NOT NULL,
  rubric    INTEGER NOT NULL,
  opened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  closed_at TIMESTAMP(6) WITH TIME ZONE,
  CONSTRAINT review_batch_of_queue UNIQUE (queue, name)
);

-- ratings counts the versions of the item's rating; 0 while it has none.
CREATE TABLE review_item (
  id            VARCHAR(26) PRIMARY KEY,
  batch         VARCHAR(26) NOT NULL REFERENCES review_batch (id),
  position      INTEGER NOT NULL,
  subject       VARCHAR(200) NOT NULL,
  snapshot      VARCHAR(200),
  claimed_by    VARCHAR(128),
  claimed_until TIMESTAMP(6) WITH TIME ZONE,
  rated_by      VARCHAR(128),
  ratings       INTEGER NOT NULL,
  CONSTRAINT review_item_of_batch UNIQUE (batch, subject)
);

-- Who would rather not rate what, and was offered it last when.
CREATE TABLE review_skip (
  item       VARCHAR(26) NOT NULL REFERENCES review_item (id),
  reviewer   VARCHAR(128) NOT NULL,
  skipped_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (item, reviewer)
);

-- Every version of every rating; written once.
CREATE TABLE review_rating (
  id            VARCHAR(26) PRIMARY KEY,
  item          VARCHAR(26) NOT NULL REFERENCES review_item (id),
  version       INTEGER NOT NULL,
  rubric        INTEGER NOT NULL,
  reviewer      VARCHAR(128) NOT NULL,
  at            TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  hallucination VARCHAR(8) NOT NULL,
  accuracy      INTEGER NOT NULL,
  helpfulness   INTEGER NOT NULL,
  tone          INTEGER NOT NULL,
  completeness  INTEGER NOT NULL,
  safety        INTEGER NOT NULL,
  note          VARCHAR(2000),
  CONSTRAINT review_rating_of_item UNIQUE (item, version)
);
