-- The rooms that a booking had on the day on which it was moved to others while it was being used: whoever came in before is there until they
-- leave.
CREATE TABLE admission_moved (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    site_id BIGINT NOT NULL,
    booking_id BIGINT NOT NULL,
    moved_at DATETIME(6) NOT NULL,
    space_id BIGINT NOT NULL,
    amount INT NOT NULL,
    -- as in booking_item
    starts_at DATETIME(6) NOT NULL,
    use_from DATETIME(6) NOT NULL,
    use_to DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    KEY admission_moved_of_site (site_id, moved_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
