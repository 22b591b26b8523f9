-- Keys that sign passes. A key signs for four years and is trusted for as long as passes signed by it are in use.
CREATE TABLE admission_key (
    -- travels in each pass as one byte
    key_id INT NOT NULL PRIMARY KEY,
    public_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- encrypted with the operator's secret where one is set; never shown anywhere
    private_key VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    trusted_from DATETIME(6) NOT NULL,
    signs_from DATETIME(6) NOT NULL,
    signs_to DATETIME(6) NOT NULL,
    trusted_to DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE admission_pass (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    pass_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the key it is signed with; the signature follows from key and row, and is made when the pass is shown
    key_id INT NOT NULL,
    site_id BIGINT NOT NULL,
    booking_id BIGINT NOT NULL,
    -- ORGANISER, GUEST or GROUP
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the name on it; empty for a pass that is handed on
    holder VARCHAR(100) NOT NULL,
    -- the booking's applicant on the organiser's pass; NULL for guests
    person_id BIGINT NULL,
    people INT NOT NULL,
    not_before DATETIME(6) NOT NULL,
    not_after DATETIME(6) NOT NULL,
    issued_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    -- whether it went with its booking, and comes back with it when the cancellation is undone
    with_booking BOOLEAN NOT NULL DEFAULT FALSE,
    -- the booking's id on its one organiser's pass; NULL on all others
    organiser_of BIGINT NULL,
    UNIQUE KEY admission_pass_id (pass_id),
    UNIQUE KEY admission_pass_of_organiser (organiser_of),
    KEY admission_pass_of_booking (booking_id),
    KEY admission_pass_at_site (site_id, not_after),
    CONSTRAINT pass_for_a_booking FOREIGN KEY (booking_id) REFERENCES booking (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What was taken back and given back, in order: the highest number is the version of the revocation list.
CREATE TABLE admission_revocation (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    site_id BIGINT NOT NULL,
    pass_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- REVOKED, or RESTORED when a cancellation was undone
    what VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at DATETIME(6) NOT NULL,
    KEY admission_revocation_at_site (site_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What a site has decided about its doors.
CREATE TABLE admission_house (
    site_id BIGINT NOT NULL PRIMARY KEY,
    -- the most people inside at once; NULL without a limit
    capacity INT NULL,
    CONSTRAINT house_at_a_site FOREIGN KEY (site_id) REFERENCES site (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What was said about visits, in the order heard; never changed but for a corrected time. The visit follows from it, in whatever order it came.
CREATE TABLE admission_event (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    site_id BIGINT NOT NULL,
    visit VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- IN, OUT or UNDO
    what VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at DATETIME(6) NOT NULL,
    -- names this saying: the journal row's id, or one of ours
    envelope VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- for UNDO: the saying that no longer counts
    undoes VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    -- KIOSK, STAFF or HOUSE
    origin VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the device's or the person's reference
    origin_ref CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason VARCHAR(200) NOT NULL DEFAULT '',
    UNIQUE KEY admission_event_once (origin_ref, envelope),
    KEY admission_event_of_visit (visit, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Who is or was in the house, as the events say.
CREATE TABLE admission_visit (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    visit VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    site_id BIGINT NOT NULL,
    -- INSIDE, LEFT or UNDONE
    state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- as kaikan.protocol.HolderKind
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pass_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    booking_id BIGINT NULL,
    entered_at DATETIME(6) NULL,
    left_at DATETIME(6) NULL,
    -- SCANNED when they left by themselves, STAFF, or PROPOSED by the house for a forgotten exit
    left_how VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    -- LISTED or PROVISIONAL: why the door opened; WALK_IN without a pass
    basis VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    exit_number INT NULL,
    -- what a walk-in typed; erased after the time the house keeps it
    name VARCHAR(100) NOT NULL DEFAULT '',
    company VARCHAR(100) NOT NULL DEFAULT '',
    host VARCHAR(100) NOT NULL DEFAULT '',
    purpose VARCHAR(100) NOT NULL DEFAULT '',
    consent VARCHAR(60) NOT NULL DEFAULT '',
    erased_at DATETIME(6) NULL,
    UNIQUE KEY admission_visit_once (visit),
    KEY admission_visit_inside (site_id, state, entered_at),
    KEY admission_visit_by_pass (pass_id, entered_at),
    KEY admission_visit_by_booking (booking_id),
    KEY admission_visit_of_day (site_id, entered_at),
    KEY admission_visit_to_erase (erased_at, entered_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
