-- The owners' rules. A version is kept as it was entered: `body` is the written form that kaikan.ordinance.file reads, imports and exports.
-- What is in force is never edited; a change is a new version. Servers hold all versions in memory (docs/decisions/0004).
CREATE TABLE ordinance_version (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    owner_id BIGINT NOT NULL,
    ordinance_key VARCHAR(64) NOT NULL,
    version INT NOT NULL,
    -- the first day of use, or of application, for which it holds; repeated from the body for lists
    effective DATE NOT NULL,
    body MEDIUMTEXT NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    UNIQUE KEY ordinance_version_is_unique (owner_id, ordinance_key, version),
    CONSTRAINT ordinance_version_of_an_owner FOREIGN KEY (owner_id) REFERENCES owner (id)
) ENGINE = InnoDB;

-- One row. Whoever enters a version raises the number; every server reloads when it differs.
CREATE TABLE ordinance_book (
    id TINYINT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL
) ENGINE = InnoDB;
INSERT INTO ordinance_book (id, number) VALUES (1, 0);
