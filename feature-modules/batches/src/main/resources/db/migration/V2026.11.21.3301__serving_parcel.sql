-- Items of a batch that went to a provider's own batch interface together.
CREATE TABLE serving_parcel (
  id          VARCHAR(40) PRIMARY KEY,
  batch       VARCHAR(40) NOT NULL,
  model       VARCHAR(64) NOT NULL,
  size        INTEGER NOT NULL,
  state       VARCHAR(16) NOT NULL,
  -- The provider's name of it; none while nobody knows whether it arrived.
  sent_as     TEXT,
  cancelled   BOOLEAN NOT NULL,
  tries       INTEGER NOT NULL,
  attempt     INTEGER NOT NULL,
  look_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  lease_until TIMESTAMP(6) WITH TIME ZONE,
  created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX serving_parcel_state ON serving_parcel (state);
CREATE INDEX serving_parcel_batch ON serving_parcel (batch);

-- An item with a parcel and no lease is with a provider; one that is asked alone never goes there.
ALTER TABLE serving_batch_item ADD COLUMN parcel VARCHAR(40);
ALTER TABLE serving_batch_item ADD COLUMN prepared TEXT;
ALTER TABLE serving_batch_item ADD COLUMN alone BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX serving_batch_item_parcel ON serving_batch_item (parcel);

-- What the batch would have cost more by single calls.
ALTER TABLE serving_batch ADD COLUMN saved_micros BIGINT DEFAULT 0 NOT NULL;
