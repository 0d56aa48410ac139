-- What the workspace file said of each thing when it was last applied.
CREATE TABLE workspace_declaration (
  id   VARCHAR(100) PRIMARY KEY, -- kind:key
  said TEXT NOT NULL
);
