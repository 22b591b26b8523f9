-- Who gets what of a unit as others give it up: a closure that was declared while bookings still stood there. The freed claim becomes a
-- claim of the waiting holder in the transaction that frees it. See server/docs/decisions/0024.
CREATE TABLE claim_waiting (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    unit_id BIGINT NOT NULL,
    amount INT NOT NULL,
    starts_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    holder_kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holder_ref CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    KEY claim_waiting_by_unit (unit_id, ends_at),
    KEY claim_waiting_by_holder (holder_ref),
    CONSTRAINT claim_waiting_for_a_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB;
