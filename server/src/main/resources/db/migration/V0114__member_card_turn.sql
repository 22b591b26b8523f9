-- Whoever makes a card without an account for a name takes the turn of that name first, so that two desks that take down the same caller
-- at the same moment make one card. So many turns are enough that strangers seldom wait for one another.
CREATE TABLE member_card_turn (
    id SMALLINT NOT NULL PRIMARY KEY,
    turn BIGINT NOT NULL
) ENGINE = InnoDB;

INSERT INTO member_card_turn (id, turn) VALUES
    (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 0), (12, 0), (13, 0), (14, 0), (15, 0);
