-- A node renews the hold on its own keys every few seconds, among the answers of a whole day.
CREATE INDEX serving_repeat_owner ON serving_repeat (owner);
