-- The content of a file in pieces, none of which needs much memory.
CREATE TABLE serving_batch_chunk (
  file    VARCHAR(40) NOT NULL,
  number  INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (file, number)
);
INSERT INTO serving_batch_chunk (file, number, content)
SELECT id, 1, content FROM serving_batch_file;
ALTER TABLE serving_batch_file DROP COLUMN content;
