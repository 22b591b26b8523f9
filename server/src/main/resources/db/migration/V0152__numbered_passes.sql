-- Passes of an event: numbered, for one person each, and without a name.
ALTER TABLE admission_pass
    -- counted in each booking from one; NULL on all others
    ADD COLUMN number INT NULL,
    ADD UNIQUE KEY admission_pass_number (booking_id, number);
