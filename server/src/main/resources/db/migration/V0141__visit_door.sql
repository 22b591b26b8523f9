-- Where somebody came in: who said so.
ALTER TABLE admission_visit
    -- KIOSK or STAFF; empty as long as only the exit is known
    ADD COLUMN came_by VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    -- the device's or the person's reference
    ADD COLUMN came_ref CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
UPDATE admission_visit v JOIN admission_event e ON e.visit = v.visit AND e.what = 'IN' AND e.at = v.entered_at
   SET v.came_by = e.origin, v.came_ref = e.origin_ref;
