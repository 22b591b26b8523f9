-- Machines with a label, who may start them, and who used them for how long.
CREATE TABLE equipment_machine (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    site_id BIGINT NOT NULL,
    -- what the label carries; as kaikan.protocol.MachineLabel reads it
    code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name_ja VARCHAR(120) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    -- OPEN to everybody with a pass, or for the QUALIFIED
    access_rule VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- why it cannot be used; empty when it can
    fault_ja VARCHAR(200) NOT NULL DEFAULT '',
    fault_en VARCHAR(200) NOT NULL DEFAULT '',
    -- the meter that counts it, by code; empty without one
    meter_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    yen_per_hour BIGINT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY equipment_machine_code (site_id, code),
    CONSTRAINT machine_at_a_site FOREIGN KEY (site_id) REFERENCES site (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE equipment_qualification (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    machine_id BIGINT NOT NULL,
    person_ref CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    granted_at DATETIME(6) NOT NULL,
    granted_by BIGINT NOT NULL,
    UNIQUE KEY equipment_qualification_once (machine_id, person_ref),
    CONSTRAINT qualification_for_a_machine FOREIGN KEY (machine_id) REFERENCES equipment_machine (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One use, named by the device that started it. Start and stop may arrive in either order, from two devices; what has not arrived is NULL.
CREATE TABLE equipment_use (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    use_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    site_id BIGINT NOT NULL,
    machine_id BIGINT NOT NULL,
    pass_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at DATETIME(6) NULL,
    stopped_at DATETIME(6) NULL,
    start_wh BIGINT NULL,
    stop_wh BIGINT NULL,
    -- the journal rows that said so, for times corrected later; empty where staff did it
    start_envelope VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    stop_envelope VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    -- why staff ended it; empty where the user did
    stop_reason VARCHAR(200) NOT NULL DEFAULT '',
    UNIQUE KEY equipment_use_once (use_key),
    KEY equipment_use_of_machine (machine_id, started_at),
    KEY equipment_use_at_site (site_id, stopped_at, started_at),
    KEY equipment_use_started (start_envelope),
    KEY equipment_use_stopped (stop_envelope),
    CONSTRAINT use_of_a_machine FOREIGN KEY (machine_id) REFERENCES equipment_machine (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
