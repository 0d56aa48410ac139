-- Sessions of people who signed in; the token itself is known to their browser alone.
CREATE TABLE person_session (
  id           VARCHAR(64) PRIMARY KEY,
  person       VARCHAR(64) NOT NULL,
  begun_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  last_used_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX person_session_person ON person_session (person);

-- Browsers in which a person has signed in before, which an attack on their name does not slow down.
CREATE TABLE known_browser (
  id        VARCHAR(64) NOT NULL,
  person    VARCHAR(64) NOT NULL,
  last_seen TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (id, person)
);
CREATE INDEX known_browser_person ON known_browser (person);
