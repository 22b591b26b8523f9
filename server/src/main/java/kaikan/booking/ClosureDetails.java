package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kaikan.platform.audit.DetailWords;
import kaikan.platform.text.Words;

/// Says in the trail why something is closed, in the words of the form, where an older entry keeps the cause before Japanese words.
@Singleton
class ClosureDetails implements DetailWords {
    @Override
    public Optional<String> say(String verb, String field, String value, Words words) {
        if (!verb.equals("closure.enter")) {
            return Optional.empty();
        }
        return Arrays.stream(ClosureCause.values())
                .filter(cause -> value.startsWith(cause.name() + " "))
                .map(cause -> words.get("booking.cause." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        + "　" + value.substring(cause.name().length() + 1))
                .findFirst();
    }
}
