-- What a meter is, what it measures, what its count is worth from when on, and when it was exchanged.
ALTER TABLE energy_meter
    -- REGISTER (its own count of kWh is read) or PULSE (its pulses are counted)
    ADD COLUMN kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'REGISTER',
    -- SITE (the whole house), SPACES (those of energy_meter_space) or MACHINE (one that names it)
    ADD COLUMN measures VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'SITE',
    -- the smallest step of a register, before the multiplier
    ADD COLUMN unit_wh INT NOT NULL DEFAULT 1,
    -- from when on it is no longer read; NULL while it is
    ADD COLUMN retired_at DATETIME(6) NULL,
    ADD COLUMN retired_why VARCHAR(200) NOT NULL DEFAULT '';
UPDATE energy_meter SET measures = 'SPACES' WHERE id IN (SELECT meter_id FROM energy_meter_space);

-- What a count is worth. Readings are kept as they came; of two lines for the same moment the later one corrects the earlier.
CREATE TABLE energy_constant (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    meter_id BIGINT NOT NULL,
    since DATETIME(6) NOT NULL,
    -- VT ratio times CT ratio; 1 without transformers
    multiplier DECIMAL(12, 4) NOT NULL,
    -- as it stands on the plate; NULL for a register
    pulses_per_kwh DECIMAL(12, 4) NULL,
    note VARCHAR(200) NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    entered_by BIGINT NOT NULL,
    KEY energy_constant_of_meter (meter_id, since, id),
    CONSTRAINT constant_of_a_meter FOREIGN KEY (meter_id) REFERENCES energy_meter (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One meter taken out and another put in its place under the same code.
CREATE TABLE energy_exchange (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    meter_id BIGINT NOT NULL,
    at DATETIME(6) NOT NULL,
    old_serial VARCHAR(40) NOT NULL,
    new_serial VARCHAR(40) NOT NULL,
    -- what the old one showed last and the new one first, as the device reads them; both NULL where nobody wrote them down
    last_wh BIGINT NULL,
    first_wh BIGINT NULL,
    note VARCHAR(200) NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    entered_by BIGINT NOT NULL,
    UNIQUE KEY energy_exchange_once (meter_id, at),
    CONSTRAINT exchange_of_a_meter FOREIGN KEY (meter_id) REFERENCES energy_meter (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
