-- Owners, sites, the units they consist of, and the spaces that people ask for.
CREATE TABLE owner (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    owner_key VARCHAR(40) NOT NULL,
    name_ja VARCHAR(120) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    registration_number VARCHAR(14) NULL,
    version BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY owner_key_is_unique (owner_key)
) ENGINE = InnoDB;

CREATE TABLE site (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    site_key VARCHAR(40) NOT NULL,
    name_ja VARCHAR(120) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    operator_ja VARCHAR(120) NOT NULL,
    operator_en VARCHAR(120) NOT NULL,
    summary_ja VARCHAR(400) NOT NULL DEFAULT '',
    summary_en VARCHAR(400) NOT NULL DEFAULT '',
    zone VARCHAR(40) NOT NULL DEFAULT 'Asia/Tokyo',
    -- one line as kaikan.calendar.OpeningHours reads it
    hours VARCHAR(400) NOT NULL,
    -- names of organisers and events may be shown to everybody
    publishes_titles BOOLEAN NOT NULL DEFAULT FALSE,
    modules VARCHAR(200) NOT NULL,
    position INT NOT NULL DEFAULT 0,
    demo BOOLEAN NOT NULL DEFAULT FALSE,
    version BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY site_key_is_unique (site_key)
) ENGINE = InnoDB;

-- An indivisible thing with a capacity. `turn` is written by whoever takes or moves claims: the lock.
CREATE TABLE unit (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    site_id BIGINT NOT NULL,
    unit_key VARCHAR(40) NOT NULL,
    name_ja VARCHAR(120) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    capacity INT NOT NULL DEFAULT 1,
    area_m2 DECIMAL(10, 2) NULL,
    turn BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY unit_key_is_unique_in_its_site (site_id, unit_key),
    CONSTRAINT unit_of_a_site FOREIGN KEY (site_id) REFERENCES site (id)
) ENGINE = InnoDB;

CREATE TABLE space (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    site_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    -- the space below which it is drawn: a hall's part stands under the hall
    parent_id BIGINT NULL,
    space_key VARCHAR(40) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    space_class VARCHAR(64) NOT NULL,
    name_ja VARCHAR(120) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    way_ja VARCHAR(200) NOT NULL DEFAULT '',
    way_en VARCHAR(200) NOT NULL DEFAULT '',
    note_ja VARCHAR(400) NOT NULL DEFAULT '',
    note_en VARCHAR(400) NOT NULL DEFAULT '',
    area_m2 DECIMAL(10, 2) NULL,
    people INT NULL,
    features VARCHAR(400) NOT NULL DEFAULT '',
    confirmation VARCHAR(12) NOT NULL,
    audience VARCHAR(16) NOT NULL,
    -- the first local day on which it is no longer offered
    withdrawn_from DATE NULL,
    position INT NOT NULL DEFAULT 0,
    demo BOOLEAN NOT NULL DEFAULT FALSE,
    version BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY space_key_is_unique_in_its_site (site_id, space_key),
    CONSTRAINT space_of_a_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT space_of_an_owner FOREIGN KEY (owner_id) REFERENCES owner (id),
    CONSTRAINT space_below_a_space FOREIGN KEY (parent_id) REFERENCES space (id)
) ENGINE = InnoDB;

-- What a space consists of: how much of which unit one booking of it takes.
CREATE TABLE space_unit (
    space_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    amount INT NOT NULL DEFAULT 1,
    PRIMARY KEY (space_id, unit_id),
    KEY space_unit_by_unit (unit_id),
    CONSTRAINT space_unit_of_a_space FOREIGN KEY (space_id) REFERENCES space (id),
    CONSTRAINT space_unit_of_a_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB;

-- One row. Whoever changes the catalogue raises the number; every server reloads when it differs.
CREATE TABLE catalogue_version (
    id TINYINT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL
) ENGINE = InnoDB;
INSERT INTO catalogue_version (id, number) VALUES (1, 0);
