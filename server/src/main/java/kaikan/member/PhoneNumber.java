package kaikan.member;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.platform.text.Plain;

/// A telephone number that can be dialled: 10 or 11 digits that begin with 0, or from abroad `+` and 8 to 15 digits. It is kept in the
/// groups in which it was typed, but half-width and with plain hyphens.
///
/// @param number `029-000-0000`; at most 30 characters
/// @param extension what is asked for there, `内線12`; empty where nothing is
public record PhoneNumber(String number, String extension) {
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST = 40;
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}−ー]");
    private static final Pattern BETWEEN = Pattern.compile("[ ().-]");
    private static final Pattern DIALLED = Pattern.compile("0\\d{9,10}|\\+\\d{8,15}");
    private static final Pattern SHAPE = Pattern.compile(
            "(\\+?[\\d(][\\d ().-]*\\d) ?(\\(?(?:(?:内線|ext\\.?) ?:? ?\\d{1,6}|代表?)\\)?)?", Pattern.CASE_INSENSITIVE);

    public PhoneNumber {
        if (!dialled(number)) {
            throw new IllegalArgumentException("Not a telephone number: " + number);
        }
    }

    /// Reads what somebody typed.
    public static Optional<PhoneNumber> read(String typed) {
        String half = HYPHENS.matcher(Plain.half(typed)).replaceAll("-");
        Matcher parts = SHAPE.matcher(half.replaceAll("\\s+", " ").strip());
        return parts.matches() && dialled(parts.group(1))
                ? Optional.of(new PhoneNumber(parts.group(1), Objects.requireNonNullElse(parts.group(2), "")))
                        .filter(read -> read.text().length() <= LONGEST)
                : Optional.empty();
    }

    /// What is kept of a field that may be left empty; nothing where it must be corrected. What stands there already is not judged again, so
    /// that it keeps nobody from correcting the rest.
    public static Optional<String> kept(String typed, String stands) {
        return typed.isEmpty() || typed.equals(stands) ? Optional.of(typed) : read(typed).map(PhoneNumber::text);
    }

    /// Number and extension in one line of at most 40 characters.
    public String text() {
        return extension.isEmpty() ? number : number + " " + extension;
    }

    private static boolean dialled(String number) {
        return number.length() <= LONGEST_NUMBER && DIALLED.matcher(BETWEEN.matcher(number).replaceAll("")).matches();
    }
}
