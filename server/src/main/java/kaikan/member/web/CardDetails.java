package kaikan.member.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kaikan.platform.audit.DetailWords;
import kaikan.platform.text.Words;

/// Says in the trail what was corrected on a contact card: the fields, by the names they have on its form.
@Singleton
final class CardDetails implements DetailWords {
    private static final List<String> FIELDS = List.of("name", "kana", "phone", "email");

    @Override
    public Optional<String> say(String verb, String field, String value, Words words) {
        return verb.equals("person.correct") && FIELDS.containsAll(Arrays.asList(value.split(" ")))
                ? Optional.of(words.get("member.card.corrected", named(value, words)))
                : Optional.empty();
    }

    private static String named(String fields, Words words) {
        return Arrays.stream(fields.split(" "))
                .map(field -> words.get("member." + field))
                .collect(Collectors.joining(words.get("member.card.and")));
    }
}
