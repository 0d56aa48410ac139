-- Long answers take longer than a minute: the usual limits of before are those of now.
UPDATE model_provider SET between_tokens_ms = 120000, total_ms = 600000
 WHERE connect_ms = 2000 AND first_token_ms = 20000 AND between_tokens_ms = 10000 AND total_ms = 60000;
