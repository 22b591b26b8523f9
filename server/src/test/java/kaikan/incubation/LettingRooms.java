package kaikan.incubation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kaikan.ledger.OverlapAudit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/// The set-up of tests in which rooms are let: each finds them empty, and nothing is held twice in the end.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LettingRooms {
    final Mco mco = new Mco();

    @BeforeEach
    void empty() {
        mco.empty();
    }

    @AfterAll
    void close() {
        assertEquals(List.of(), mco.server.bean(OverlapAudit.class).run());
        mco.close();
    }
}
