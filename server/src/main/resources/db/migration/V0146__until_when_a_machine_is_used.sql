ALTER TABLE equipment_use
    -- when it ends, as its kiosk last said; NULL where it has no end of its own
    ADD COLUMN ends_at DATETIME(6) NULL,
    -- how often it was made longer
    ADD COLUMN extensions INT NOT NULL DEFAULT 0,
    -- the journal row that made it longer last
    ADD COLUMN longer_envelope VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
