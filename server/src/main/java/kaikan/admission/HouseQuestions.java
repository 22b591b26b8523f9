package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.facility.Site;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.protocol.WalkInForm.Question;

/// What a site asks of people without a pass beside their name, and of guests on their pass: nothing that it does not need.
@Singleton
public class HouseQuestions {
    private final HouseRepository houses;
    private final AuditTrail trail;

    HouseQuestions(HouseRepository houses, AuditTrail trail) {
        this.houses = houses;
        this.trail = trail;
    }

    /// The questions of a site; all of them where nobody has decided.
    @Transactional(readOnly = true)
    public Set<Question> of(Site site) {
        return houses.asks(site.id()).map(HouseQuestions::read).orElseGet(() -> EnumSet.allOf(Question.class));
    }

    /// Decides them; the same again changes nothing. Kiosks ask them with their next manifest.
    @Transactional
    public void set(Site site, Set<Question> asked, long actor) {
        String before = text(of(site));
        String now = text(asked);
        if (!before.equals(now)) {
            houses.ask(site.id(), now);
            trail.record(new Entry(actor, "admission.questions", "site", site.key(), site.id(), "", shown(before) + " → " + shown(now)));
        }
    }

    private static Set<Question> read(String text) {
        Set<String> names = Set.copyOf(Arrays.asList(text.split(",")));
        return Arrays.stream(Question.values())
                .filter(question -> names.contains(question.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Question.class)));
    }

    private static String text(Set<Question> asked) {
        return asked.stream().sorted().map(Question::name).collect(Collectors.joining(","));
    }

    private static String shown(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
