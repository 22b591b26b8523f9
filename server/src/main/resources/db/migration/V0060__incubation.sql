-- Who has an office or a desk for months or years. What is held stands in `claim` (holder kind TENANCY, holder ref = tenancy.ref).
CREATE TABLE tenancy (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ref CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    site_id BIGINT NOT NULL,
    -- exactly one of the two
    organisation_id BIGINT NULL,
    person_id BIGINT NULL,
    -- the tenant's name as it was typed
    tenant_name VARCHAR(120) NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    -- counts the changes; the first is entering it
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE KEY tenancy_by_ref (ref),
    KEY tenancy_by_site (site_id),
    KEY tenancy_by_organisation (organisation_id),
    CONSTRAINT tenancy_at_a_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT tenancy_of_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT tenancy_of_a_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- One room or desk at one rate from one day to another, both included. A change replaces terms and never overwrites them: what it
-- replaced and what it made carry its number.
CREATE TABLE tenancy_term (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tenancy_id BIGINT NOT NULL,
    site_id BIGINT NOT NULL,
    space_id BIGINT NOT NULL,
    from_date DATE NOT NULL,
    until_date DATE NULL,
    monthly_yen BIGINT NOT NULL,
    -- INCLUDED or EXCLUDED
    tax VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note VARCHAR(400) NOT NULL DEFAULT '',
    made_in BIGINT NOT NULL,
    -- 0 while it is in force
    replaced_in BIGINT NOT NULL DEFAULT 0,
    KEY tenancy_term_by_tenancy (tenancy_id, replaced_in),
    KEY tenancy_term_by_space (space_id, replaced_in),
    KEY tenancy_term_by_site (site_id, replaced_in),
    CONSTRAINT term_of_a_tenancy FOREIGN KEY (tenancy_id) REFERENCES tenancy (id),
    CONSTRAINT term_of_a_space FOREIGN KEY (space_id) REFERENCES space (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What was done to a tenancy, in order; never changed.
CREATE TABLE tenancy_change (
    tenancy_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    at DATETIME(6) NOT NULL,
    actor_person_id BIGINT NOT NULL,
    -- ENTER, END, MOVE, RENT
    verb VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason VARCHAR(400) NOT NULL,
    PRIMARY KEY (tenancy_id, number),
    CONSTRAINT change_of_a_tenancy FOREIGN KEY (tenancy_id) REFERENCES tenancy (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- How a site counts its occupancy and what it wants to reach; without a row: by rooms, no target.
CREATE TABLE occupancy_setting (
    site_id BIGINT NOT NULL PRIMARY KEY,
    -- ROOMS or UNITS
    counting VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- 90.0 % is 900
    target_permille INT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT occupancy_setting_of_a_site FOREIGN KEY (site_id) REFERENCES site (id)
) ENGINE = InnoDB;
