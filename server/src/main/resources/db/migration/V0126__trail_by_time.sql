-- The trail is read newest first by the time of its entries: what is loaded of the past is written later than it happened.
ALTER TABLE platform_audit ADD KEY platform_audit_time (at);
