ALTER TABLE model ADD COLUMN hedged BOOLEAN DEFAULT FALSE NOT NULL;

-- How many calls may be under way on a node; null for the usual bound.
ALTER TABLE model ADD COLUMN at_once INTEGER;
