-- A change of an approved booking that a reviewer must examine is an application of its own; the approved booking stands until it is
-- decided. This names the booking that the application would change. When it is approved its state is ADOPTED and the booking has what it
-- asked for.
ALTER TABLE booking
    ADD COLUMN changes_id BIGINT NULL,
    ADD KEY booking_by_changed (changes_id),
    ADD CONSTRAINT application_to_change_a_booking FOREIGN KEY (changes_id) REFERENCES booking (id);
