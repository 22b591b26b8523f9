package kaikan.platform.id;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A form that is sent twice makes one thing.
class OnceTest {
    private final Map<String, String> made = new HashMap<>();
    private final Once<String, String> once =
            new Once<>("own", name -> Optional.ofNullable(made.get(name)), state -> state.equals("open"), () -> "other");

    @Test
    void theFirstTimeItIsMadeUnderTheFormsOwnName() {
        assertEquals(Optional.empty(), once.made());
        assertEquals("own", once.orMake(_ -> "again", name -> name));
    }

    @Test
    void theSecondTimeItIsAnsweredWithWhatTheFirstHasMade() {
        made.put("own", "open");
        assertEquals(Optional.of("open"), once.made());
        assertEquals("again open", once.orMake(state -> "again " + state, name -> name));
    }

    @Test
    void whatHasEndedIsMadeAgainUnderAnotherName() {
        made.put("own", "ended");
        assertEquals(Optional.empty(), once.made());
        assertEquals("other", once.orMake(_ -> "again", name -> name));
    }
}
