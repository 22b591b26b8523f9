-- A qualification has an end and a reason, can be taken back, and stays in the list: each grant is a line of its own.
ALTER TABLE equipment_qualification
    -- the key of the machine alone takes over what the unique one did for the foreign key
    ADD KEY equipment_qualification_of_person (machine_id, person_ref),
    DROP KEY equipment_qualification_once,
    -- the first moment at which it no longer counts; NULL without end
    ADD COLUMN ends_at DATETIME(6) NULL,
    ADD COLUMN why VARCHAR(200) NOT NULL DEFAULT '',
    ADD COLUMN revoked_at DATETIME(6) NULL,
    ADD COLUMN revoked_by BIGINT NULL,
    ADD COLUMN revoked_why VARCHAR(200) NOT NULL DEFAULT '';

-- What was noted about a machine's upkeep, and when it was taken out of use and back.
CREATE TABLE equipment_upkeep (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    machine_id BIGINT NOT NULL,
    at DATETIME(6) NOT NULL,
    person_id BIGINT NOT NULL,
    -- NOTE, OUT or BACK
    what VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note VARCHAR(400) NOT NULL,
    KEY equipment_upkeep_of_machine (machine_id, id),
    CONSTRAINT upkeep_of_a_machine FOREIGN KEY (machine_id) REFERENCES equipment_machine (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
