-- Questions that wait for one person's word, each until its time is over.
CREATE TABLE review_decision (
  id            VARCHAR(26) PRIMARY KEY,
  queue         VARCHAR(64) NOT NULL,
  subject       VARCHAR(200) NOT NULL,
  asked_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  due_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  claimed_by    VARCHAR(128),
  claimed_until TIMESTAMP(6) WITH TIME ZONE,
  decided_by    VARCHAR(128),
  decided_at    TIMESTAMP(6) WITH TIME ZONE,
  decision      VARCHAR(16),
  CONSTRAINT review_decision_of_queue UNIQUE (queue, subject)
);
CREATE INDEX review_decision_open ON review_decision (queue, decided_at, due_at);

-- Who would rather not decide what, and was offered it last when.
CREATE TABLE review_decision_skip (
  decision   VARCHAR(26) NOT NULL REFERENCES review_decision (id),
  reviewer   VARCHAR(128) NOT NULL,
  skipped_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (decision, reviewer)
);
