-- Whoever went to somebody who called stands on the board until it is done.
ALTER TABLE device_call
    ADD COLUMN done_at DATETIME(6) NULL;

UPDATE device_call SET done_at = answered_at WHERE answered_at IS NOT NULL;
