-- By whom and how the end of the chain is signed; a server signs the end that it finds without.
ALTER TABLE ledger_head ADD COLUMN signature VARCHAR(200);
ALTER TABLE ledger_head ADD COLUMN signer VARCHAR(200);
