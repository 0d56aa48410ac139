-- Whether a provider takes batches, which are answered within a day at a lower price.
ALTER TABLE model_provider ADD COLUMN batch_api BOOLEAN DEFAULT FALSE NOT NULL;
