-- What a kiosk says of a meter that does not answer it. A later reading is proof of the contrary.
ALTER TABLE energy_meter
    -- since when the meter does not answer; NULL while it does
    ADD COLUMN silent_since DATETIME(6) NULL,
    -- what the kiosk saw, for a technician
    ADD COLUMN silent_why VARCHAR(100) NOT NULL DEFAULT '';
