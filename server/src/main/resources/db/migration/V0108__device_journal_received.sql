-- Rows that have long taken effect are forgotten by when they came; without this each look for them reads the whole journal.
ALTER TABLE device_journal ADD KEY device_journal_received (received_at);
