-- How the answer of a call came; of calls before this, whether they had a first token tells it.
ALTER TABLE call_record ADD COLUMN interaction VARCHAR(20);
