-- Applications and bookings. What they occupy stands in `claim` (holder kind BOOKING, holder ref = booking.ref) while it is held;
-- here stands what was asked for, decided and quoted, for as long as the owner must keep it.
CREATE TABLE booking (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ref CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    site_id BIGINT NOT NULL,
    -- who applies; and for which organisation, if not for themselves
    person_id BIGINT NOT NULL,
    organisation_id BIGINT NULL,
    -- APPLIED, ASKED_BACK, CONFIRMED, REJECTED, CANCELLED
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- ONLINE, COUNTER, PHONE, FAX
    channel VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title VARCHAR(200) NOT NULL,
    title_public BOOLEAN NOT NULL DEFAULT FALSE,
    purpose VARCHAR(40) NOT NULL,
    organiser VARCHAR(200) NOT NULL,
    people INT NOT NULL,
    remarks VARCHAR(1000) NOT NULL DEFAULT '',
    -- made with the form; a repeated submit carries the same key and gets the same booking
    request_key CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    total_yen BIGINT NOT NULL DEFAULT 0,
    placed_at DATETIME(6) NOT NULL,
    decided_at DATETIME(6) NULL,
    decided_by BIGINT NULL,
    decision_reason VARCHAR(1000) NOT NULL DEFAULT '',
    cancelled_at DATETIME(6) NULL,
    version BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY booking_by_ref (ref),
    UNIQUE KEY booking_by_request (person_id, request_key),
    KEY booking_by_organisation (organisation_id, placed_at),
    KEY booking_to_decide (site_id, state, placed_at),
    CONSTRAINT booking_at_a_site FOREIGN KEY (site_id) REFERENCES site (id)
) ENGINE = InnoDB;

-- One space for one stretch of use. `starts_at`..`ends_at` is what is claimed, setup and removal included.
CREATE TABLE booking_item (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    booking_id BIGINT NOT NULL,
    site_id BIGINT NOT NULL,
    space_id BIGINT NOT NULL,
    amount INT NOT NULL DEFAULT 1,
    starts_at DATETIME(6) NOT NULL,
    use_from DATETIME(6) NOT NULL,
    use_to DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    -- the bands as the ordinance names them, for people ('午前・午後'); empty for free times
    bands VARCHAR(80) NOT NULL DEFAULT '',
    KEY booking_item_by_booking (booking_id),
    KEY booking_item_by_space (space_id, use_from),
    KEY booking_item_by_site (site_id, use_from),
    CONSTRAINT booking_item_of_a_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
    CONSTRAINT booking_item_of_a_space FOREIGN KEY (space_id) REFERENCES space (id)
) ENGINE = InnoDB;

-- The quote as it was given, with the ordinance's version: explained the same for ever.
CREATE TABLE booking_quote (
    booking_id BIGINT NOT NULL PRIMARY KEY,
    quote JSON NOT NULL,
    CONSTRAINT quote_of_a_booking FOREIGN KEY (booking_id) REFERENCES booking (id)
) ENGINE = InnoDB;

-- What happened to a booking, in order; never changed.
CREATE TABLE booking_event (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    booking_id BIGINT NOT NULL,
    at DATETIME(6) NOT NULL,
    actor_person_id BIGINT NULL,
    verb VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason VARCHAR(1000) NOT NULL DEFAULT '',
    detail TEXT NULL,
    KEY booking_event_by_booking (booking_id, id),
    CONSTRAINT event_of_a_booking FOREIGN KEY (booking_id) REFERENCES booking (id)
) ENGINE = InnoDB;
