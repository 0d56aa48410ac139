-- Keys of providers that were entered on a page, encrypted, each for one address.
CREATE TABLE model_secret (
  reference  VARCHAR(64)   PRIMARY KEY,
  origin     VARCHAR(2000) NOT NULL,
  -- The last characters, by which people know a key.
  ending     VARCHAR(8)    NOT NULL,
  sealed     TEXT          NOT NULL,
  entered_at TIMESTAMP WITH TIME ZONE NOT NULL
);
