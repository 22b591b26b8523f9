-- People: accounts, and contact cards of those who apply by telephone, fax or at the counter. `account_key` is the normalised address of
-- an account; a contact card and a deleted account have none. Rows stay when an account is deleted, emptied, because bookings refer to them.
CREATE TABLE person (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ref          CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name         VARCHAR(100) NOT NULL,
    kana         VARCHAR(100) NOT NULL,
    phone        VARCHAR(40)  NOT NULL,
    email        VARCHAR(254) NOT NULL,
    account_key  VARCHAR(254) COLLATE utf8mb4_bin NULL,
    language     VARCHAR(8)   NOT NULL,
    search_key   VARCHAR(800) COLLATE utf8mb4_bin NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    confirmed_at DATETIME(6)  NULL,
    deleted_at   DATETIME(6)  NULL,
    UNIQUE KEY person_by_ref (ref),
    UNIQUE KEY person_by_account (account_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A password, as the PHC string of its Argon2id hash.
CREATE TABLE person_password (
    person_id  BIGINT       NOT NULL PRIMARY KEY,
    hash       VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    CONSTRAINT person_password_of FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB;

-- An account at an OpenID provider. `subject_key` is the hash of issuer and subject.
CREATE TABLE person_identity (
    subject_key CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    person_id   BIGINT       NOT NULL,
    issuer      VARCHAR(255) NOT NULL,
    linked_at   DATETIME(6)  NOT NULL,
    KEY person_identity_of_person (person_id),
    CONSTRAINT person_identity_of FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Signed-in browsers. The cookie is random; here stands only its hash.
CREATE TABLE member_session (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    secret_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ref         CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id   BIGINT      NOT NULL,
    device      VARCHAR(80) NOT NULL,
    created_at  DATETIME(6) NOT NULL,
    seen_at     DATETIME(6) NOT NULL,
    ends_at     DATETIME(6) NOT NULL,
    UNIQUE KEY member_session_by_secret (secret_hash),
    KEY member_session_of_person (person_id),
    KEY member_session_by_end (ends_at),
    CONSTRAINT member_session_of FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Browsers that a person has signed in with before. They keep a budget of their own, whatever strangers try.
CREATE TABLE member_device (
    secret_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    person_id   BIGINT      NOT NULL,
    ends_at     DATETIME(6) NOT NULL,
    KEY member_device_of_person (person_id),
    KEY member_device_by_end (ends_at),
    CONSTRAINT member_device_of FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB;

-- Keys that were sent by mail (or printed, for the first administrator) and open one thing once.
CREATE TABLE member_link (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    secret_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purpose     VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id   BIGINT       NULL,
    email       VARCHAR(254) NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    ends_at     DATETIME(6)  NOT NULL,
    UNIQUE KEY member_link_by_secret (secret_hash),
    KEY member_link_of_person (person_id),
    KEY member_link_to (email),
    KEY member_link_by_end (ends_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Companies, clubs, offices. What was typed is kept; `name_key` finds it again however it is written.
CREATE TABLE organisation (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ref        CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name       VARCHAR(120) NOT NULL,
    kana       VARCHAR(120) NOT NULL,
    phone      VARCHAR(40)  NOT NULL,
    address    VARCHAR(300) NOT NULL,
    name_key   VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
    search_key VARCHAR(800) COLLATE utf8mb4_bin NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    UNIQUE KEY organisation_by_ref (ref),
    KEY organisation_by_name (name_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE membership (
    organisation_id BIGINT      NOT NULL,
    person_id       BIGINT      NOT NULL,
    standing        VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since           DATETIME(6) NOT NULL,
    PRIMARY KEY (organisation_id, person_id),
    KEY membership_of_person (person_id),
    CONSTRAINT membership_in FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT membership_of FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB;

CREATE TABLE invitation (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ref             CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    secret_hash     CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organisation_id BIGINT       NOT NULL,
    email           VARCHAR(254) NOT NULL,
    standing        VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    invited_by      BIGINT       NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    ends_at         DATETIME(6)  NOT NULL,
    UNIQUE KEY invitation_by_ref (ref),
    UNIQUE KEY invitation_by_secret (secret_hash),
    KEY invitation_into (organisation_id),
    KEY invitation_to (email),
    KEY invitation_by_end (ends_at),
    CONSTRAINT invitation_into_an_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What somebody is at a site; site 0 stands for all of them and goes with ADMINISTRATOR.
CREATE TABLE site_role (
    person_id  BIGINT      NOT NULL,
    site_id    BIGINT      NOT NULL,
    role       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    granted_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, site_id, role),
    KEY site_role_at (site_id, role),
    CONSTRAINT site_role_of FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB;
