CREATE TABLE model_provider (
  name              VARCHAR(64)  PRIMARY KEY,
  kind              VARCHAR(64)  NOT NULL,
  base_url          VARCHAR(2000),
  -- The name of a setting, never the secret itself.
  secret_from       VARCHAR(200),
  key_header        VARCHAR(100),
  connect_ms        BIGINT NOT NULL,
  first_token_ms    BIGINT NOT NULL,
  between_tokens_ms BIGINT NOT NULL,
  total_ms          BIGINT NOT NULL
);

CREATE TABLE model (
  model_key VARCHAR(64)  PRIMARY KEY,
  provider  VARCHAR(64)  NOT NULL REFERENCES model_provider (name),
  name      VARCHAR(200) NOT NULL
);
