-- What a model charges, as JSON: by kind of token, size of context and lane; and until when.
ALTER TABLE price ADD COLUMN valid_until TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE price ADD COLUMN charges TEXT;

UPDATE price SET charges =
  '{"tokens":{"input":' || CAST(input AS VARCHAR) ||
  ',"cachedRead":' || CAST(cached_read AS VARCHAR) ||
  ',"cachedWrite":' || CAST(cached_write AS VARCHAR) ||
  ',"cachedWriteLong":' || CAST(cached_write AS VARCHAR) ||
  ',"output":' || CAST(output AS VARCHAR) ||
  ',"reasoning":' || CAST(output AS VARCHAR) ||
  '},"tiers":[],"batch":{"factor":1,"tokens":null}}';

ALTER TABLE price ALTER COLUMN charges SET NOT NULL;
ALTER TABLE price DROP COLUMN input;
ALTER TABLE price DROP COLUMN cached_read;
ALTER TABLE price DROP COLUMN cached_write;
ALTER TABLE price DROP COLUMN output;
