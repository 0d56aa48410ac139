-- When weeks are drawn, in one row.
-- seen_to is the Monday of the last week that was drawn by schedule or had nothing to draw.
CREATE TABLE audit_schedule (
  id          INTEGER PRIMARY KEY,
  week_day    VARCHAR(9) NOT NULL,
  day_time    VARCHAR(5) NOT NULL,
  zone        VARCHAR(64) NOT NULL,
  sample_size INTEGER NOT NULL,
  seen_to     DATE
);
INSERT INTO audit_schedule VALUES (1, 'MONDAY', '06:00', 'Z', 20, NULL);

-- Every draw; written once. week is its Monday; so is whole_week if the week was over, so that it
-- is drawn once.
CREATE TABLE audit_draw (
  id              VARCHAR(26) PRIMARY KEY,
  week            DATE NOT NULL,
  whole_week      DATE,
  zone            VARCHAR(64) NOT NULL,
  drawn_until     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  drawn_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  drawn_by        VARCHAR(256) NOT NULL,
  reason          VARCHAR(500) NOT NULL,
  seed            VARCHAR(64) NOT NULL,
  population_size INTEGER NOT NULL,
  population_hash VARCHAR(64) NOT NULL,
  sample          TEXT NOT NULL,
  CONSTRAINT audit_draw_of_whole_week UNIQUE (whole_week)
);
CREATE INDEX audit_draw_week ON audit_draw (week);

-- The ids that a draw was made from, one a line, so that it can be repeated when the conversations
-- themselves are long deleted.
CREATE TABLE audit_population (
  draw VARCHAR(26) PRIMARY KEY,
  ids  TEXT NOT NULL
);
