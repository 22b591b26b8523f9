package kaikan.booking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaikan.money.Yen;

/// What a change leads to, as it was read: it is made for that, and not for what has become of it since. Whoever changes a booking because
/// something is closed reads it anew once that is over, and whoever did not know of a closure once it has begun.
///
/// @param state the state to which it leads
/// @param fee what it would cost
/// @param due what of the fee would not be given back without it and with it
/// @param shut the references of the closures over what is changed, in order
public record LeadsTo(BookingState state, Yen fee, Kept due, List<String> shut) {
    private static final Pattern MARK = Pattern.compile("([A-Z_]{1,20}) (\\d{1,12})(?: (\\d{1,12}) (\\d{1,12})((?: [0-9A-Z]{1,32}){0,200}))?");

    public LeadsTo {
        shut = shut.stream().distinct().sorted().toList();
    }

    static LeadsTo of(ChangePlan change) {
        return new LeadsTo(
                change.after().state(), change.after().total(), change.terms().due(), change.shut().stream().map(Closure::ref).toList());
    }

    /// All of it in one line, for [#read].
    public String mark() {
        String numbers = state + " " + fee.amount() + " " + due.before().amount() + " " + due.after().amount();
        return numbers + shut.stream().map(ref -> " " + ref).collect(Collectors.joining());
    }

    /// What such a line says, or the mark of a new booking ([PlaceBooking.Quoted#mark]); empty where it is neither.
    public static Optional<LeadsTo> read(String mark) {
        Matcher found = MARK.matcher(mark);
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean more = found.group(3) != null;
        Kept due = more ? new Kept(yen(found.group(3)), yen(found.group(4))) : Kept.NOTHING;
        List<String> shut = more && !found.group(5).isEmpty() ? List.of(found.group(5).strip().split(" ", -1)) : List.of();
        return Arrays.stream(BookingState.values())
                .filter(state -> state.name().equals(found.group(1)))
                .findFirst()
                .map(state -> new LeadsTo(state, yen(found.group(2)), due, shut));
    }

    private static Yen yen(String amount) {
        return Yen.of(Long.parseLong(amount));
    }

    /// Whether somebody decides about it first.
    public boolean reviewed() {
        return state.undecided();
    }

    /// Whether a closure that the other knows of is over here.
    public boolean without(LeadsTo other) {
        return !shut.containsAll(other.shut);
    }
}
