CREATE TABLE prompt_version (
  id         VARCHAR(80) PRIMARY KEY, -- name@version
  prompt     VARCHAR(64) NOT NULL,
  version    INTEGER     NOT NULL,
  parts      TEXT        NOT NULL,
  variables  TEXT        NOT NULL,
  author     VARCHAR(128) NOT NULL,
  note       VARCHAR(500) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  UNIQUE (prompt, version)
);

CREATE TABLE prompt_label (
  id     VARCHAR(140) PRIMARY KEY, -- name:label
  prompt VARCHAR(64) NOT NULL,
  label  VARCHAR(64) NOT NULL,
  trail  TEXT        NOT NULL -- the versions that it pointed at, the present one last
);
