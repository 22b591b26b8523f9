package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.platform.audit.Subject;
import kaikan.platform.audit.SubjectNames;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;

/// Tells the trail how closures are called: by what they shut and what visitors read about them, and found by the latter.
@Singleton
class ClosureNames implements SubjectNames {
    private static final String TYPE = "closure";

    private final Closures closures;
    private final Catalogues catalogues;

    ClosureNames(Closures closures, Catalogues catalogues) {
        this.closures = closures;
        this.catalogues = catalogues;
    }

    @Override
    public Map<Subject, Spoken> names(Collection<Subject> subjects) {
        List<Subject> wanted = subjects.stream().filter(subject -> subject.type().equals(TYPE)).toList();
        Map<String, Spoken> names = new HashMap<>();
        closures.byRefs(wanted.stream().map(Subject::ref).toList()).forEach(closure -> names.put(closure.ref(), words -> name(closure, words)));
        return Subject.named(wanted, names);
    }

    private String name(Closure closure, Words words) {
        Catalogue catalogue = catalogues.current();
        Map<Long, Space> here = catalogue.spaces(catalogue.site(closure.siteId())).stream()
                .collect(Collectors.toMap(Space::id, space -> space));
        String spaces = closure.spaceIds().stream()
                .filter(here::containsKey)
                .map(id -> catalogue.fullName(catalogue.space(id)).in(words))
                .collect(Collectors.joining(words.get("booking.closure.and")));
        return closure.note().isBlank() ? spaces : words.get("booking.closure.named", spaces, closure.note());
    }

    @Override
    public List<Subject> called(String typed, int most) {
        return closures.noted(typed, most).stream().map(closure -> new Subject(TYPE, closure.ref(), null)).toList();
    }
}
