-- Somebody whom the desk knew by a contact card has made an account: what the card had is the account's, and so is what the desk enters
-- for that caller from now on. `mail_key` finds the cards of an address that an account has proved.
ALTER TABLE person
    ADD COLUMN moved_to BIGINT NULL,
    ADD COLUMN mail_key VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
        GENERATED ALWAYS AS (CASE WHEN CHAR_LENGTH(email) = 0 THEN NULL ELSE LOWER(email) END) STORED,
    ADD KEY person_by_mail (mail_key),
    ADD KEY person_by_successor (moved_to);
