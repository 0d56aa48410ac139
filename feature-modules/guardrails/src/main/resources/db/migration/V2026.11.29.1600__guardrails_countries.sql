-- The countries of a tenant, as codes of ISO 3166 with commas; empty for all that are known.
CREATE TABLE guardrails_countries (
  tenant    VARCHAR(64) PRIMARY KEY,
  countries VARCHAR(800) NOT NULL
);
