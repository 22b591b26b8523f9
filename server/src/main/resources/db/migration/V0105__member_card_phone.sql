-- A card is found again by the telephone number as it is searched for: the last part of `search_key`, when there is a number at all.
ALTER TABLE person
    ADD COLUMN phone_key VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
        GENERATED ALWAYS AS (CASE WHEN CHAR_LENGTH(phone) = 0 THEN NULL ELSE LEFT(SUBSTRING_INDEX(search_key, ' ', -1), 100) END) STORED,
    ADD KEY person_by_phone (phone_key);
