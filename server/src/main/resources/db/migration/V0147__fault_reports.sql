-- What people at a kiosk report of a machine stands among what was noted about its upkeep.
ALTER TABLE equipment_upkeep
    -- who of the staff; NULL where it was reported at a kiosk
    MODIFY COLUMN person_id BIGINT NULL,
    -- NOTE, OUT, BACK or REPORTED
    MODIFY COLUMN what VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- what was reported, as kaikan.protocol.FaultKind; empty for what staff noted
    ADD COLUMN kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    -- at which kiosk
    ADD COLUMN kiosk VARCHAR(120) NOT NULL DEFAULT '',
    -- the report's name, as its kiosk gave it; NULL for what staff noted
    ADD COLUMN report VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD UNIQUE KEY equipment_upkeep_report (report);
