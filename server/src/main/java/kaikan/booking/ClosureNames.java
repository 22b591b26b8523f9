package kaikan.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.platform.audit.NamesByRef;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;

/// Tells the trail how closures are called: by what they shut and what visitors read about them, and found by the latter.
@Singleton
class ClosureNames extends NamesByRef<Closure> {
    private final Closures closures;
    private final Catalogues catalogues;

    ClosureNames(Closures closures, Catalogues catalogues) {
        super("closure");
        this.closures = closures;
        this.catalogues = catalogues;
    }

    @Override
    protected List<Closure> byRefs(List<String> refs) {
        return closures.byRefs(refs);
    }

    @Override
    protected List<Closure> search(String typed, int most) {
        return closures.noted(typed, most);
    }

    @Override
    protected String ref(Closure closure) {
        return closure.ref();
    }

    @Override
    protected Spoken name(Closure closure) {
        return words -> name(closure, words);
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
}
