-- Mail that is to leave the house. Written in the transaction of what it tells about, sent later, by one server at a time.
CREATE TABLE notice_mail (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ref          CHAR(16)     NOT NULL,
    recipient    VARCHAR(254) NOT NULL,
    language     VARCHAR(8)   NOT NULL,
    subject      VARCHAR(250) NOT NULL,
    body         MEDIUMTEXT   NOT NULL,
    confidential BOOLEAN      NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    state        VARCHAR(8)   NOT NULL,
    tries        INT          NOT NULL,
    due_at       DATETIME(6)  NOT NULL,
    sent_at      DATETIME(6)  NULL,
    problem      VARCHAR(500) NOT NULL,
    UNIQUE KEY notice_mail_ref (ref),
    KEY notice_mail_due (state, due_at),
    KEY notice_mail_created (created_at),
    KEY notice_mail_to (recipient)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE notice_attachment (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    mail_id    BIGINT       NOT NULL,
    name       VARCHAR(120) NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    content    MEDIUMBLOB   NOT NULL,
    KEY notice_attachment_mail (mail_id, id),
    CONSTRAINT notice_attachment_of FOREIGN KEY (mail_id) REFERENCES notice_mail (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
