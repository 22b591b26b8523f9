-- Kiosks at the doors of rooms, and where people were seen there last.
ALTER TABLE device
    -- the space at whose door it stands; NULL at the house's door
    ADD COLUMN place_id BIGINT NULL;
ALTER TABLE admission_event
    -- the space at whose door it was said; NULL at the house's door. `what` is INTO or FROM it, or IN where somebody came into the house there
    ADD COLUMN space_id BIGINT NULL;
ALTER TABLE admission_visit
    -- the last that was said of it at the door of a space, as in admission_event; NULL and empty where nothing was
    ADD COLUMN seen_space BIGINT NULL,
    ADD COLUMN seen_what VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    ADD COLUMN seen_at DATETIME(6) NULL,
    -- an exit before which somebody was last seen: they are inside, and one of the two is wrong
    ADD COLUMN doubted_exit DATETIME(6) NULL;
