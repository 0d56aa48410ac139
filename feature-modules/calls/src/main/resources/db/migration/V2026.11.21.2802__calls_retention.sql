-- How long the calls of a tenant are kept; without a row, or without days, they are kept for good.
CREATE TABLE call_retention (
  tenant VARCHAR(64) PRIMARY KEY,
  days   INTEGER,
  by_law BOOLEAN NOT NULL
);

-- Which server does what only one may do at a time, and until when.
CREATE TABLE call_lease (
  name       VARCHAR(64) PRIMARY KEY,
  holder     VARCHAR(26) NOT NULL,
  held_until TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
