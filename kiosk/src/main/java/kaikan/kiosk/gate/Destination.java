package kaikan.kiosk.gate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kaikan.protocol.Manifest;
import kaikan.protocol.Name;
import kaikan.protocol.PassEntry;
import kaikan.protocol.SpaceUse;
import org.jspecify.annotations.Nullable;

/// Where somebody without a pass goes, as far as the house can tell from whom they say to visit: the room or the public title that they named.
/// Nobody's name is looked up: a stranger would learn by it who is where.
final class Destination {
    private Destination() {}

    /// The use of that name today; absent where there is none, or where it could be several rooms.
    static @Nullable SpaceUse of(String host, Manifest manifest) {
        String typed = plain(host);
        if (typed.length() < 2) {
            return null;
        }
        List<SpaceUse> found = manifest.passes().stream()
                .filter(entry -> entry.standing() == PassEntry.Standing.VALID)
                .flatMap(entry -> named(entry, typed::equals))
                .toList();
        boolean one = found.stream().map(SpaceUse::space).distinct().count() == 1;
        return one ? found.getFirst() : null;
    }

    private static Stream<SpaceUse> named(PassEntry entry, Predicate<String> wanted) {
        boolean title = says(entry.title(), wanted);
        return entry.rooms().stream().filter(use -> title || says(use.space(), wanted));
    }

    private static boolean says(Name name, Predicate<String> wanted) {
        return wanted.test(plain(name.ja())) || wanted.test(plain(name.en()));
    }

    /// As it is compared: wide and narrow, large and small letters are the same, and blanks are none.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s・]", "").toLowerCase(Locale.ROOT);
    }
}
