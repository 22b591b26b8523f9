ALTER TABLE equipment_use
    -- how its kiosk ended it, as kaikan.protocol.Message.UseStopped.How; empty where it runs, where staff ended it, and where a kiosk did not say
    ADD COLUMN stop_how VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
