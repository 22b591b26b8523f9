package kaikan.kill;

import java.util.ArrayList;
import java.util.List;

/// What the applicant of a booking, or of an application to change one, knows about it from the answers they got. One person at a time acts
/// on it.
final class Dossier {
    final String ref;
    final String key;
    final List<String> deeds = new ArrayList<>();
    private Slot slot;
    private String state;
    private int version;
    private int letters = 1;
    private int confirmations;
    private int moves;

    Dossier(String ref, String key, Slot slot, String state) {
        this(ref, key, slot, state, state.equals("CONFIRMED") ? "book" : "place");
    }

    private Dossier(String ref, String key, Slot slot, String state, String first) {
        this.ref = ref;
        this.key = key;
        this.slot = slot;
        this.state = state;
        this.confirmations = state.equals("CONFIRMED") ? 1 : 0;
        deeds.add("booking." + first);
    }

    /// An application to change a booking.
    static Dossier change(String ref, String key, Slot slot) {
        return new Dossier(ref, key, slot, "APPLIED", "seek");
    }

    /// A deed was done and told in a letter, and this is how the booking stands since.
    void done(String deed, String now) {
        deeds.add("booking." + deed);
        letters++;
        version++;
        if (now.equals("CONFIRMED")) {
            confirmations++;
        }
        state = now;
    }

    void moved(Slot to) {
        slot = to;
        moves++;
    }

    /// Its change was applied for: whoever sees it from now on sees a new version of it.
    void sought() {
        deeds.add("booking.sought");
        version++;
    }

    /// What was applied for was refused, and it stays as it is.
    void stays() {
        deeds.add("booking.sought-refused");
    }

    /// The application was approved and is told as a deed of its booking.
    void adopted() {
        deeds.add("booking.approve");
        version++;
        state = "ADOPTED";
    }

    /// How often it has been written.
    int version() {
        return version;
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

    /// Letters about it.
    int letters() {
        return letters;
    }

    /// Letters that had a pass in them: all that were written while it was confirmed.
    int lettersWithPass() {
        return confirmations;
    }

    boolean everConfirmed() {
        return confirmations > 0;
    }
}
