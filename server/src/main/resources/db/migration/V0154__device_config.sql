-- How staff want kiosks to behave. Each version stays as it was set.
CREATE TABLE device_config (
    device_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    site_id BIGINT NOT NULL,
    -- the settings as JSON, as the kiosk reads them
    settings VARCHAR(2000) NOT NULL,
    set_at DATETIME(6) NOT NULL,
    set_by BIGINT NOT NULL,
    PRIMARY KEY (device_id, version),
    KEY device_config_at_a_site (site_id),
    CONSTRAINT config_of_a_device FOREIGN KEY (device_id) REFERENCES device (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- By which version a kiosk works, and which one it could not take; 0 for none.
ALTER TABLE device
    ADD COLUMN config_taken BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN config_refused BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN config_why VARCHAR(200) NOT NULL DEFAULT '';
