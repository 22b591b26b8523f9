-- What a kiosk measures of itself; NULL where it cannot, or does not say.
ALTER TABLE device
    -- of its processor, in degrees Celsius
    ADD COLUMN temperature DECIMAL(5, 1) NULL,
    ADD COLUMN disk_bytes BIGINT NULL,
    -- of a hundred pictures with a code in them, how many were read
    ADD COLUMN decode_percent INT NULL,
    ADD COLUMN self_test_at DATETIME(6) NULL;
