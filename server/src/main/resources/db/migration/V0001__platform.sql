-- Who changed what, when and why. The actor is a person's id without a foreign key: the trail outlives people.
CREATE TABLE platform_audit (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at              DATETIME(6)   NOT NULL,
    actor_person_id BIGINT        NULL,
    verb            VARCHAR(64)   NOT NULL,
    subject_type    VARCHAR(32)   NOT NULL,
    subject_ref     VARCHAR(64)   NOT NULL,
    site_id         BIGINT        NULL,
    reason          VARCHAR(1000) NOT NULL,
    detail          VARCHAR(4000) NOT NULL,
    KEY platform_audit_subject (subject_type, subject_ref, id),
    KEY platform_audit_site (site_id, at),
    KEY platform_audit_actor (actor_person_id, at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The rows by which several servers agree who runs which job; the layout is db-scheduler's.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BLOB,
    execution_time       TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50),
    last_success         TIMESTAMP(6) NULL,
    last_failure         TIMESTAMP(6) NULL,
    consecutive_failures INT,
    last_heartbeat       TIMESTAMP(6) NULL,
    version              BIGINT       NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance),
    KEY scheduled_tasks_due (execution_time),
    KEY scheduled_tasks_heartbeat (last_heartbeat)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
