-- Users and conversations of applications have the name of the application in front.
ALTER TABLE call_record ALTER COLUMN conversation SET DATA TYPE VARCHAR(200);
ALTER TABLE call_record ALTER COLUMN user_id SET DATA TYPE VARCHAR(200);
ALTER TABLE conversation ALTER COLUMN id SET DATA TYPE VARCHAR(200);
ALTER TABLE conversation ALTER COLUMN user_id SET DATA TYPE VARCHAR(200);
ALTER TABLE call_feedback ALTER COLUMN user_id SET DATA TYPE VARCHAR(200);
ALTER TABLE call_user_day ALTER COLUMN user_id SET DATA TYPE VARCHAR(200);
ALTER TABLE call_share ALTER COLUMN share SET DATA TYPE VARCHAR(200);
