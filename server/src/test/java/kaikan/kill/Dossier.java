package kaikan.kill;

import java.util.ArrayList;
import java.util.List;

/// What the applicant of a booking knows about it from the answers they got. One person at a time acts on it.
final class Dossier {
    final String ref;
    final String key;
    final List<String> deeds = new ArrayList<>();
    private Slot slot;
    private String state;
    private int confirmations;
    private int moves;

    Dossier(String ref, String key, Slot slot, String state) {
        this.ref = ref;
        this.key = key;
        this.slot = slot;
        this.state = state;
        this.confirmations = state.equals("CONFIRMED") ? 1 : 0;
        deeds.add("booking.place");
    }

    /// A deed was done, and this is how the booking stands since.
    void done(String deed, String now) {
        deeds.add("booking." + deed);
        if (now.equals("CONFIRMED")) {
            confirmations++;
        }
        state = now;
    }

    void moved(Slot to) {
        slot = to;
        moves++;
    }

    /// Each deed makes a new version.
    int version() {
        return deeds.size() - 1;
    }

    String state() {
        return state;
    }

    Slot slot() {
        return slot;
    }

    /// Each change gives a new quote.
    int quotes() {
        return 1 + moves;
    }

    /// Letters that had a pass in them: all that were written while it was confirmed.
    int lettersWithPass() {
        return confirmations;
    }

    boolean everConfirmed() {
        return confirmations > 0;
    }
}
