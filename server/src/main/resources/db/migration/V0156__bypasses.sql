-- Power that staff give a machine at a kiosk, whoever uses it or nobody.
CREATE TABLE equipment_bypass (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    bypass_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    machine_id BIGINT NOT NULL,
    -- as kaikan.protocol.BypassReason
    reason VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- at which kiosk
    kiosk VARCHAR(120) NOT NULL,
    began_at DATETIME(6) NOT NULL,
    -- when it ends by itself
    until_at DATETIME(6) NOT NULL,
    -- when somebody ended it before; NULL where nobody did
    ended_at DATETIME(6) NULL,
    UNIQUE KEY equipment_bypass_once (bypass_key),
    KEY equipment_bypass_of_machine (machine_id, until_at),
    CONSTRAINT bypass_of_a_machine FOREIGN KEY (machine_id) REFERENCES equipment_machine (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
