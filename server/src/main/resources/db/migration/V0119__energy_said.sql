-- What the device said was special about a reading: NONE, GAP or RESET. NULL for older rows, of which only the mark tells.
ALTER TABLE energy_reading ADD COLUMN said VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- From when on a meter's readings have still to be judged again; NULL when they are judged.
ALTER TABLE energy_meter ADD COLUMN judge_since DATETIME(6) NULL;
