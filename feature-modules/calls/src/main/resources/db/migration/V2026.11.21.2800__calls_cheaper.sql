-- A call is one row, detail and all: a second row with a key of its own cost as much as the first.
-- What does not fit into a text without a length is in detail_rest.
ALTER TABLE call_record ADD COLUMN detail VARCHAR;
ALTER TABLE call_record ADD COLUMN detail_rest TEXT;
UPDATE call_record SET detail = (SELECT SUBSTRING(d.detail FROM 1 FOR 1000000) FROM call_detail d WHERE d.id = call_record.id),
  detail_rest = (SELECT SUBSTRING(d.detail FROM 1000001) FROM call_detail d WHERE d.id = call_record.id AND LENGTH(d.detail) > 1000000);
UPDATE call_record SET detail = '{}' WHERE detail IS NULL;
ALTER TABLE call_record ALTER COLUMN detail SET NOT NULL;
DROP TABLE call_detail;

-- The id of a call begins with the time when it came, so that the primary key lists calls in order.
DROP INDEX call_record_at;
DROP INDEX call_record_feature;
DROP INDEX call_record_user;
DROP INDEX call_record_conversation;
CREATE INDEX call_record_feature ON call_record (feature, id);
CREATE INDEX call_record_conversation ON call_record (conversation, id);

-- Only conversations on a feature's page are listed.
DELETE FROM conversation WHERE channel <> 'PAGE';
