-- The name of the provider's key that a parcel was last sent with: its account has it.
ALTER TABLE serving_parcel ADD COLUMN sent_with TEXT;
