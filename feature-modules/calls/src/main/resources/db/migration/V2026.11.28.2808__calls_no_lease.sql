-- The work that only one node may do at a time is a task.
DROP TABLE call_lease;
