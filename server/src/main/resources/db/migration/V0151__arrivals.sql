-- Of whose arrival the organiser of a booking was told: once for each pass, or for each walk-in, on a day.
CREATE TABLE admission_arrival (
    -- the pass, or the visit of somebody without one
    bearer VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the local day
    day DATE NOT NULL,
    told_at DATETIME(6) NOT NULL,
    PRIMARY KEY (bearer, day),
    KEY admission_arrival_told (told_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Bookings whose organiser wants no mail when guests come.
CREATE TABLE admission_quiet (
    booking_id BIGINT NOT NULL PRIMARY KEY,
    CONSTRAINT quiet_about_a_booking FOREIGN KEY (booking_id) REFERENCES booking (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
