package kaikan.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingStateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            approve | CONFIRMED
            reject  | REJECTED
            ask     | ASKED_BACK
            answer  | APPLIED
            recall  | APPLIED
            cancel  | CANCELLED
            restore | APPLIED ASKED_BACK CONFIRMED
            change  | APPLIED ASKED_BACK CONFIRMED
            place   | APPLIED CONFIRMED
            """)
    void whatWasDoneIsStillSoInTheStatesToWhichItLeads(String deed, String states) {
        Set<BookingState> still = Stream.of(BookingState.values()).filter(state -> state.follows(deed)).collect(Collectors.toSet());
        assertEquals(Stream.of(states.split(" ")).map(BookingState::valueOf).collect(Collectors.toSet()), still);
    }

    @Test
    void whatIsNoDeedIsSoInEveryState() {
        assertTrue(EnumSet.allOf(BookingState.class).stream().allMatch(state -> state.follows("told") && state.follows("")));
    }
}
