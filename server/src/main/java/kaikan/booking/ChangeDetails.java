package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.Optional;
import kaikan.platform.audit.DetailWords;
import kaikan.platform.text.Words;

/// Says in the trail what a change made different, without the line that is kept for programs.
@Singleton
class ChangeDetails implements DetailWords {
    @Override
    public Optional<String> say(String verb, String field, String value, Words words) {
        return verb.equals(Deed.Verb.CHANGE.word()) ? Optional.of(Changed.whole(value)) : Optional.empty();
    }
}
