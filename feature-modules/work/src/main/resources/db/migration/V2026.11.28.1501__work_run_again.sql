-- Whether a task was to run at once while it was running: it runs once more then.
ALTER TABLE work_task ADD COLUMN run_again BOOLEAN DEFAULT FALSE NOT NULL;
