package kaikan.platform.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a page of the trail ends: the next one begins after the entries of that moment which were shown. It stands in addresses and counts
/// nothing but those.
///
/// @param at the moment of the last entry that was shown
/// @param shown how many entries of that very moment were shown; at least 1
public record Older(Instant at, int shown) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,15}Z)_(\\d{1,6})");

    /// The place as an address wrote it with [#text]; empty if it is none.
    public static Optional<Older> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        try {
            return written.matches()
                    ? Optional.of(new Older(Instant.parse(written.group(1)), Integer.parseInt(written.group(2))))
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The place after these entries.
    ///
    /// @param before where their page began; empty for the newest
    /// @param page at least one, newest first
    public static Older after(Optional<Older> before, List<Recorded> page) {
        Instant last = page.getLast().at();
        int of = (int) page.stream().filter(one -> one.at().equals(last)).count();
        return new Older(last, of + before.filter(place -> place.at.equals(last)).map(Older::shown).orElse(0));
    }

    /// As it stands in an address.
    public String text() {
        return at + "_" + shown;
    }
}
