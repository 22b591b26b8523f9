-- How many uses a booking is of (a space for a stretch of time, so as many as it has items), and all that tells how much one account has
-- ahead of it in one index: it is asked for with each booking, and need not read the bookings for it.
ALTER TABLE booking ADD COLUMN uses INT NOT NULL DEFAULT 1;

UPDATE booking b JOIN (SELECT booking_id, COUNT(*) AS uses FROM booking_item GROUP BY booking_id) i ON i.booking_id = b.id
   SET b.uses = i.uses
 WHERE i.uses <> 1;

ALTER TABLE booking
    DROP KEY booking_by_person,
    ADD KEY booking_by_person (person_id, use_from, channel, state, release_at, uses, ref);
