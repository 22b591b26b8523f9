-- Codes of kiosks and refused rows by references that nobody can count, made of what only the house and the kiosk know. Trimmed, because
-- what a CHAR reads as depends on a setting of the session, which no generated column may.
ALTER TABLE device_code
    ADD COLUMN ref CHAR(16) CHARACTER SET ascii COLLATE ascii_bin
        GENERATED ALWAYS AS (UPPER(LEFT(SHA2(RTRIM(code_hash), 256), 16))) STORED,
    ADD UNIQUE KEY device_code_ref (ref);
ALTER TABLE device_dead_letter
    ADD COLUMN ref CHAR(16) CHARACTER SET ascii COLLATE ascii_bin
        GENERATED ALWAYS AS (UPPER(LEFT(SHA2(CONCAT(RTRIM(row_hash), ' ', seq, ' ', device_id), 256), 16))) STORED,
    ADD UNIQUE KEY device_dead_letter_ref (ref);
