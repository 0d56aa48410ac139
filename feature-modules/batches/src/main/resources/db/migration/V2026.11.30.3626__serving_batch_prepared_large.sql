-- What is prepared of a question may be as large as the question.
ALTER TABLE serving_batch_item ALTER COLUMN prepared SET DATA TYPE ${large_text};
