package kaikan.facility;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Readable keys of owners, sites, units and spaces, as they stand in addresses.
public final class Keys {
    /// The longest key.
    public static final int LONGEST = 40;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    /// Words that mean something else at the same place of an address.
    private static final Set<String> RESERVED = Set.of("new", "edit", "delete");

    private Keys() {}

    /// Whether a key may be used: small letters, digits and single hyphens between them, at most 40.
    public static boolean valid(String key) {
        return key.length() <= LONGEST && SHAPE.matcher(key).matches() && !RESERVED.contains(key);
    }

    /// A key made from a name: `Meeting room 401` becomes `meeting-room-401`. A name without Latin letters or digits gives none.
    public static Optional<String> from(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "");
        String joined = OTHER.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        String cut = joined.length() <= LONGEST ? joined : joined.substring(0, LONGEST).replaceAll("-$", "");
        return Optional.of(cut).filter(Keys::valid);
    }
}
