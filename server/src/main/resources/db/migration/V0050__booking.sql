-- Applications and bookings. What they occupy stands in `claim` (holder kind BOOKING, holder ref = booking.ref) while it is held;
-- here stands what was asked for, decided and quoted, for as long as the owner must keep it. What happened to a booking stands in
-- `platform_audit` (subject type 'booking', subject ref = booking.ref).
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
    -- keys of the ordinance: what it is for, and as what the applicant applies
    purpose VARCHAR(40) NOT NULL,
    applicant_class VARCHAR(40) NOT NULL DEFAULT '',
    -- the highest price of admission
    ticket_yen BIGINT NOT NULL DEFAULT 0,
    organiser VARCHAR(200) NOT NULL,
    people INT NOT NULL,
    remarks VARCHAR(1000) NOT NULL DEFAULT '',
    -- made with the form; a repeated submit carries the same key and gets the same booking
    request_key CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    total_yen BIGINT NOT NULL DEFAULT 0,
    -- from the first item's use to the last one's, so that lists need no look at the items
    use_from DATETIME(6) NOT NULL,
    use_to DATETIME(6) NOT NULL,
    placed_at DATETIME(6) NOT NULL,
    -- the member of staff who typed it in; null when the applicant did
    entered_by BIGINT NULL,
    decided_at DATETIME(6) NULL,
    decided_by BIGINT NULL,
    decision_reason VARCHAR(1000) NOT NULL DEFAULT '',
    cancelled_at DATETIME(6) NULL,
    -- a cancelled booking keeps its claims until this moment and returns to this state when the cancellation is undone before
    release_at DATETIME(6) NULL,
    state_before VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    version BIGINT NOT NULL DEFAULT 0,
    UNIQUE KEY booking_by_ref (ref),
    UNIQUE KEY booking_by_request (person_id, request_key),
    KEY booking_by_person (person_id, use_from),
    KEY booking_by_organisation (organisation_id, use_from),
    KEY booking_by_use (site_id, use_from),
    KEY booking_to_decide (site_id, state, placed_at),
    KEY booking_to_release (release_at),
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

-- The quotes as they were given, one part for each owner and version of an ordinance: explained the same for ever. A change of the booking
-- adds more; its quotes are those of the highest revision.
CREATE TABLE booking_quote (
    booking_id BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    part INT NOT NULL,
    owner_id BIGINT NOT NULL,
    given_at DATETIME(6) NOT NULL,
    quote JSON NOT NULL,
    PRIMARY KEY (booking_id, revision, part),
    CONSTRAINT quote_of_a_booking FOREIGN KEY (booking_id) REFERENCES booking (id)
) ENGINE = InnoDB;

-- Times at which spaces are shut: maintenance, inspection, the owner's own need. Claims of kind CLOSURE carry its ref. `entered_at` is when
-- it became known, which the rates of use report; an ended closure keeps the time it was meant to last.
CREATE TABLE closure (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ref CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    site_id BIGINT NOT NULL,
    -- MAINTENANCE, INSPECTION, OWNER_USE, DISASTER, OTHER
    cause VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- what visitors may read
    note VARCHAR(400) NOT NULL,
    starts_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    entered_by BIGINT NOT NULL,
    -- set when it ended before its time, or was withdrawn before it began
    ended_at DATETIME(6) NULL,
    ended_by BIGINT NULL,
    UNIQUE KEY closure_by_ref (ref),
    KEY closure_by_site (site_id, starts_at),
    CONSTRAINT closure_at_a_site FOREIGN KEY (site_id) REFERENCES site (id)
) ENGINE = InnoDB;

CREATE TABLE closure_space (
    closure_id BIGINT NOT NULL,
    space_id BIGINT NOT NULL,
    PRIMARY KEY (closure_id, space_id),
    KEY closure_space_by_space (space_id),
    CONSTRAINT closure_space_of_a_closure FOREIGN KEY (closure_id) REFERENCES closure (id),
    CONSTRAINT closure_space_of_a_space FOREIGN KEY (space_id) REFERENCES space (id)
) ENGINE = InnoDB;
