-- Meters, what they read, and the half hours that follow from it. Nothing here is ever estimated silently.
CREATE TABLE energy_meter (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    site_id BIGINT NOT NULL,
    code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name_ja VARCHAR(120) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    -- the most it can carry; a faster step is an impossible jump
    most_kw INT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY energy_meter_code (site_id, code),
    CONSTRAINT meter_at_a_site FOREIGN KEY (site_id) REFERENCES site (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Which spaces a meter supplies.
CREATE TABLE energy_meter_space (
    meter_id BIGINT NOT NULL,
    space_id BIGINT NOT NULL,
    PRIMARY KEY (meter_id, space_id),
    KEY energy_meter_of_space (space_id),
    CONSTRAINT supply_by_a_meter FOREIGN KEY (meter_id) REFERENCES energy_meter (id),
    CONSTRAINT supply_of_a_space FOREIGN KEY (space_id) REFERENCES space (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Cumulative counts as they came.
CREATE TABLE energy_reading (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    meter_id BIGINT NOT NULL,
    at DATETIME(6) NOT NULL,
    watt_hours BIGINT NOT NULL,
    -- what flowed since the reading before; NULL where that is not known (first, reset, jump, count went back)
    step_wh BIGINT NULL,
    -- FIRST, STEADY, GAP, RESET, JUMP or BACK
    mark VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    simulated BOOLEAN NOT NULL,
    -- the journal row that said so
    envelope VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    UNIQUE KEY energy_reading_once (envelope),
    KEY energy_reading_of_meter (meter_id, at),
    CONSTRAINT reading_of_a_meter FOREIGN KEY (meter_id) REFERENCES energy_meter (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The fixed half hours :00-:30 and :30-:00 that demand is computed from.
CREATE TABLE energy_half_hour (
    meter_id BIGINT NOT NULL,
    starts_at DATETIME(6) NOT NULL,
    -- what was seen flowing in it
    watt_hours BIGINT NOT NULL,
    -- what was counted over a gap that ended in it; when exactly it flowed is not known
    gap_wh BIGINT NOT NULL,
    -- minutes of it that readings cover
    seen_minutes INT NOT NULL,
    -- whether a reset, jump or backward step lies in it
    doubtful BOOLEAN NOT NULL,
    PRIMARY KEY (meter_id, starts_at),
    CONSTRAINT half_hour_of_a_meter FOREIGN KEY (meter_id) REFERENCES energy_meter (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- CO2 factors exactly as published; there is no default.
CREATE TABLE energy_co2_factor (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    site_id BIGINT NOT NULL,
    supplier VARCHAR(120) NOT NULL,
    menu VARCHAR(120) NOT NULL,
    -- UNADJUSTED (未調整), BASIC (基礎) or ADJUSTED (調整後)
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    result_year INT NOT NULL,
    -- the fiscal year of consumption that it is applied to
    applied_year INT NOT NULL,
    kg_per_kwh DECIMAL(9, 6) NOT NULL,
    published DATE NOT NULL,
    source VARCHAR(400) NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    entered_by BIGINT NOT NULL,
    KEY energy_co2_of_site (site_id, applied_year, id),
    CONSTRAINT co2_factor_at_a_site FOREIGN KEY (site_id) REFERENCES site (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
