package kaikan.admission;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.calendar.DateText;
import kaikan.calendar.Japan;
import kaikan.calendar.TypedDate;
import kaikan.platform.audit.DetailWords;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Words;

/// Says in the trail when somebody left, for which booking a pass was made, and how many names were deleted.
@Singleton
class DoorDetails implements DetailWords {
    private static final Pattern PASS = Pattern.compile("([0-9A-Z]{16}) × (\\d{1,9})");
    private static final Pattern BADGE = Pattern.compile("(STAFF|TENANT) (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern ERASED = Pattern.compile("(\\d{1,9}) (?:visits|guest passes|badges|refused rows)");

    @Override
    public Optional<String> say(String verb, String field, String value, Words words) {
        return switch (verb) {
            case "admission.check-out" -> left(value, words);
            case "admission.let-in", "admission.undo" -> people(value, words);
            case "admission.add-pass", "admission.fit-pass" -> pass(value, words);
            case "admission.give-badge", "admission.revoke-badge" -> badge(value, words);
            case "admission.send-pass" -> Optional.of("");
            case "admission.erase-names", "device.erase-names" -> erased(value, words);
            case String _ -> Optional.empty();
        };
    }

    private static Optional<String> left(String value, Words words) {
        try {
            return Optional.of(words.get("admission.trail.left", DateText.moment(Instant.parse(value), Japan.ZONE, words.language().tag())));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> people(String value, Words words) {
        return value.matches("\\d{1,4}") ? Optional.of(words.get("admission.trail.people", Integer.parseInt(value))) : Optional.empty();
    }

    private static Optional<String> pass(String value, Words words) {
        Matcher pass = PASS.matcher(value);
        return pass.matches()
                ? Optional.of(words.get("admission.trail.pass", Ref.display(pass.group(1)), Integer.parseInt(pass.group(2))))
                : Optional.empty();
    }

    private static Optional<String> badge(String value, Words words) {
        Matcher badge = BADGE.matcher(value);
        return badge.matches()
                ? TypedDate.day(badge.group(2)).map(last -> words.get(
                        "admission.trail.badge", words.get("admission.badge.kind." + badge.group(1)), DateText.date(last, words.language().tag())))
                : Optional.empty();
    }

    private static Optional<String> erased(String value, Words words) {
        Matcher erased = ERASED.matcher(value);
        return erased.matches() ? Optional.of(words.get("admission.trail.erased", Integer.parseInt(erased.group(1)))) : Optional.empty();
    }
}
