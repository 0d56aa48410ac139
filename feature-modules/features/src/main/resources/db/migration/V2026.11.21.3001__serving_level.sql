-- How much of a feature there is, where an admin has set it lower than all of it.
CREATE TABLE serving_level (
  feature VARCHAR(64) PRIMARY KEY,
  level   VARCHAR(16) NOT NULL
);
