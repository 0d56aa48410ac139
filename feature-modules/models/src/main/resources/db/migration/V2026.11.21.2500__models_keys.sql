-- A provider has one or several keys: a JSON list of settings with their weights, never the secrets.
ALTER TABLE model_provider ADD COLUMN api_keys TEXT DEFAULT '[]' NOT NULL;

UPDATE model_provider
   SET api_keys = '[{"secretFrom":"' || secret_from || '","weight":1}]'
 WHERE secret_from IS NOT NULL;

ALTER TABLE model_provider DROP COLUMN secret_from;
