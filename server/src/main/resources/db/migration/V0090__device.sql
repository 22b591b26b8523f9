-- Kiosks: how they became known, what they have said, and how they are.
CREATE TABLE device (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ref CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    site_id BIGINT NOT NULL,
    name VARCHAR(100) NOT NULL,
    public_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    enrolled_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    last_seen_at DATETIME(6) NOT NULL,
    -- written first by each batch: the lock that keeps a device's rows in order
    turn BIGINT NOT NULL DEFAULT 0,
    -- every row up to this one has been answered for good
    applied_through BIGINT NOT NULL DEFAULT 0,
    last_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- rows whose hash chain did not fit
    chain_breaks INT NOT NULL DEFAULT 0,
    boot BIGINT NOT NULL DEFAULT 0,
    software VARCHAR(60) NOT NULL DEFAULT '',
    clock_state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'UNCHECKED',
    clock_offset_ms BIGINT NOT NULL DEFAULT 0,
    queued BIGINT NOT NULL DEFAULT 0,
    disk_free_bytes BIGINT NOT NULL DEFAULT 0,
    -- the worst of its self-test: GOOD, WARNING or FAILED; and what it said
    health VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'GOOD',
    health_text VARCHAR(2000) NOT NULL DEFAULT '',
    UNIQUE KEY device_ref (ref),
    KEY device_at_site (site_id),
    CONSTRAINT device_stands_at_a_site FOREIGN KEY (site_id) REFERENCES site (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One-time codes. Only the hash is kept; a code lives for minutes and makes one device.
CREATE TABLE device_code (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    site_id BIGINT NOT NULL,
    device_name VARCHAR(100) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    device_id BIGINT NULL,
    UNIQUE KEY device_code_hash (code_hash),
    CONSTRAINT code_for_a_site FOREIGN KEY (site_id) REFERENCES site (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The rows as they came, exactly once each. `at` is the time they count from; `wall` and the row itself stay as written.
CREATE TABLE device_journal (
    device_id BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    boot BIGINT NOT NULL,
    envelope VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wall DATETIME(6) NOT NULL,
    uptime_ms BIGINT NOT NULL,
    at DATETIME(6) NOT NULL,
    received_at DATETIME(6) NOT NULL,
    PRIMARY KEY (device_id, seq),
    UNIQUE KEY device_journal_envelope (device_id, envelope),
    KEY device_journal_boot (device_id, boot, seq),
    CONSTRAINT row_of_a_device FOREIGN KEY (device_id) REFERENCES device (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What was refused: kept as it came, and never deleted silently.
CREATE TABLE device_dead_letter (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    device_id BIGINT NOT NULL,
    site_id BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    detail VARCHAR(400) NOT NULL,
    row_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    row_text MEDIUMTEXT NOT NULL,
    received_at DATETIME(6) NOT NULL,
    seen_at DATETIME(6) NULL,
    seen_by BIGINT NULL,
    UNIQUE KEY device_dead_letter_once (device_id, seq, row_hash),
    KEY device_dead_letter_at_site (site_id, seen_at),
    CONSTRAINT dead_letter_of_a_device FOREIGN KEY (device_id) REFERENCES device (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The latest anchor of each boot: at `uptime_ms` of that boot it was `server_time`.
CREATE TABLE device_anchor (
    device_id BIGINT NOT NULL,
    boot BIGINT NOT NULL,
    uptime_ms BIGINT NOT NULL,
    server_time DATETIME(6) NOT NULL,
    PRIMARY KEY (device_id, boot),
    CONSTRAINT anchor_of_a_device FOREIGN KEY (device_id) REFERENCES device (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Calls for help from the screens.
CREATE TABLE device_call (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    call_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    device_id BIGINT NOT NULL,
    site_id BIGINT NOT NULL,
    about VARCHAR(60) NOT NULL,
    called_at DATETIME(6) NOT NULL,
    withdrawn_at DATETIME(6) NULL,
    answered_at DATETIME(6) NULL,
    answered_by BIGINT NULL,
    UNIQUE KEY device_call_once (device_id, call_key),
    KEY device_call_open (site_id, answered_at, withdrawn_at),
    CONSTRAINT call_from_a_device FOREIGN KEY (device_id) REFERENCES device (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
