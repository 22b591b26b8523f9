-- Whether a pass was once signed for another time than its booking has now. Doors must know these whenever their booking is, and ask often:
-- to compare each pass of a site with its booking took longer with each pass.
ALTER TABLE admission_pass
    ADD COLUMN moved BOOLEAN NOT NULL DEFAULT FALSE,
    ADD KEY admission_pass_moved (site_id, moved, not_after);
-- Those of bookings that were moved before; an hour is more than doors open early by themselves, and one too many does no harm.
UPDATE admission_pass p
  JOIN (SELECT booking_id, MIN(starts_at) AS starts_at, MAX(ends_at) AS ends_at FROM booking_item GROUP BY booking_id) i
    ON i.booking_id = p.booking_id
   SET p.moved = TRUE
 WHERE p.not_after > i.ends_at OR p.not_before < i.starts_at - INTERVAL 1 HOUR;
