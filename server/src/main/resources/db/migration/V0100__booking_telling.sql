-- What the desk must tell somebody who has no mail address, by telephone, by letter or face to face; open until `told_at` is set. Only the
-- newest news of a booking is worth telling, so there is at most one open row for each.
CREATE TABLE booking_telling (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    site_id BIGINT NOT NULL,
    booking_id BIGINT NOT NULL,
    -- what happened: APPROVE, REJECT, EXPIRE, ASK, WITHDRAW, CLOSE, RECALL, CHANGE
    verb VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    raised_at DATETIME(6) NOT NULL,
    told_at DATETIME(6) NULL,
    told_by BIGINT NULL,
    -- PHONE, LETTER or COUNTER; empty while nobody was told
    way VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    KEY telling_at_site (site_id, told_at, raised_at),
    KEY telling_of_booking (booking_id, told_at),
    CONSTRAINT telling_of_a_booking FOREIGN KEY (booking_id) REFERENCES booking (id)
) ENGINE = InnoDB;
