-- Passes of whoever works in a house: they go with no booking and count at every hour until their end.
CREATE TABLE admission_badge (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    pass_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- as in admission_pass
    key_id INT NOT NULL,
    -- the site that gave it, for which it is signed
    site_id BIGINT NOT NULL,
    -- STAFF or TENANT
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holder VARCHAR(100) NOT NULL,
    company VARCHAR(100) NOT NULL DEFAULT '',
    -- their account, whose qualifications count at machines; NULL where none is known
    person_id BIGINT NULL,
    -- the tenant's own space; NULL for staff, who go everywhere
    space_id BIGINT NULL,
    not_before DATETIME(6) NOT NULL,
    not_after DATETIME(6) NOT NULL,
    issued_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    UNIQUE KEY admission_badge_pass (pass_id),
    KEY admission_badge_of_person (person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The sites at whose doors it counts, the one that gave it included.
CREATE TABLE admission_badge_site (
    site_id BIGINT NOT NULL,
    pass_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (site_id, pass_id),
    CONSTRAINT site_of_a_badge FOREIGN KEY (pass_id) REFERENCES admission_badge (pass_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
