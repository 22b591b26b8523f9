-- Guests to whom a pass was mailed, and what they were last told of its booking: they hear of it when that is no longer so. The outbox
-- forgets its mails long before some bookings are used, so the address stands here until the names of guests are erased.
CREATE TABLE admission_guest (
    pass_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    booking_id BIGINT NOT NULL,
    email VARCHAR(254) NOT NULL,
    -- of the mail that brought the pass
    language VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- what they were last told: SETTLED, OPEN while it is examined again, or OFF
    told VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- rooms and times as they were last told, a line `space from to` for each, in seconds since 1970
    uses TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    KEY admission_guest_of_booking (booking_id),
    CONSTRAINT guest_with_a_pass FOREIGN KEY (pass_id) REFERENCES admission_pass (pass_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
