package kaikan.kiosk.gate;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kaikan.protocol.Admission;
import kaikan.protocol.Decision;
import kaikan.protocol.Knock;
import kaikan.protocol.Known;
import kaikan.protocol.PassEntry;
import org.jspecify.annotations.Nullable;

/// People with one pass, as a door's answer counts them.
///
/// @param limit how many the pass is for
/// @param inside how many of them are inside now
/// @param counted how many went through with this answer
/// @param more how many more may go the same way with it; 0 once somebody has said how many they are
public record Party(int limit, int inside, int counted, int more) {
    private static final int SINGLY = 12;

    /// A pass that is shown while some are inside with it says neither in nor out; so the people are asked, unless it is a repeat.
    static boolean asksWay(Knock knock, Known known, Decision decision) {
        return knock.wish() == Knock.Wish.INFERRED
                && !known.stays().isEmpty()
                && !(decision instanceof Decision.Again)
                && Admission.leavesOpenHowMany(known, decision);
    }

    /// Whether a pass is for more people than one.
    public static boolean isForSeveral(Known known) {
        return known.group() != null;
    }

    /// Before anybody says which way; `more` is how many may still go in.
    static Party asking(Known known) {
        PassEntry entry = Objects.requireNonNull(known.group());
        return new Party(entry.limit(), known.stays().size(), 0, room(known));
    }

    /// After one went in; absent for a pass of one person.
    static @Nullable Party entering(Known before) {
        PassEntry entry = before.group();
        return entry == null ? null : new Party(entry.limit(), before.stays().size() + 1, 1, room(before) - 1);
    }

    /// After one left; absent for a pass of one person.
    static @Nullable Party leaving(Known before) {
        PassEntry entry = before.group();
        int left = before.stays().size() - 1;
        return entry == null ? null : new Party(entry.limit(), left, 1, left);
    }

    /// How many more may go in: the pass's limit, and the house's.
    static int room(Known known) {
        return known.group() == null ? 0 : known.room();
    }

    /// After `further` more went the same way; `change` is what each of them changes inside.
    Party joined(int further, int change) {
        return new Party(limit, inside + further * change, counted + further, 0);
    }

    /// Whether some number of people is not among the choices.
    public boolean leavesOut() {
        return more > 0 && choices().size() < counted + more;
    }

    /// The numbers to choose from: each one where they are few, else the first ten, the tens, and all.
    public List<Integer> choices() {
        int most = counted + more;
        return more == 0
                ? List.of()
                : IntStream.rangeClosed(1, most).filter(n -> most <= SINGLY || n <= 10 || n % 10 == 0 || n == most).boxed().toList();
    }
}
