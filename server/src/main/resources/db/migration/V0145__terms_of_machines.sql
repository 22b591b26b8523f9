-- On which terms a machine is used. A machine without a row has none.
CREATE TABLE equipment_terms (
    machine_id BIGINT NOT NULL PRIMARY KEY,
    -- what is booked for it; NULL where nothing is
    space_id BIGINT NULL,
    -- as kaikan.equipment.MachineTerms.Starts
    starts VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- most minutes without a booking; NULL = as long as the pass counts
    walk_up_minutes INT NULL,
    -- by how many minutes a use is made longer at once; NULL = not at all
    extension_minutes INT NULL,
    -- how long before the end its kiosk warns; NULL = not
    warn_minutes INT NULL,
    CONSTRAINT terms_of_a_machine FOREIGN KEY (machine_id) REFERENCES equipment_machine (id),
    CONSTRAINT terms_by_bookings_of FOREIGN KEY (space_id) REFERENCES space (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
