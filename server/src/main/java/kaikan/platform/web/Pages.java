package kaikan.platform.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// Makes the [Page] of a request.
@Singleton
public final class Pages {
    private final Texts texts;
    private final Clock clock;
    private final Assets assets;
    private final BeanProvider<Badge> badges;
    private final BeanProvider<NavItem> items;
    private final Tokens tokens;
    private volatile Surroundings.@Nullable Fixtures fixtures;

    Pages(Texts texts, Clock clock, Assets assets, BeanProvider<Badge> badges, BeanProvider<NavItem> items, Tokens tokens) {
        this.texts = texts;
        this.clock = clock;
        this.assets = assets;
        this.badges = badges;
        this.items = items;
        this.tokens = tokens;
    }

    /// The page for whoever sent this request.
    public Page of(HttpRequest<?> request) {
        return with(request, fixtures());
    }

    /// A page that looks nothing up, for when something is broken.
    Page bare(HttpRequest<?> request) {
        return with(request, new Surroundings.Fixtures(assets, List.of(), null));
    }

    private Page with(HttpRequest<?> request, Surroundings.Fixtures around) {
        String query = request.getUri().getRawQuery();
        Visit visit = new Visit(request.getPath(), query == null ? "" : query, clock.instant(), tokens.of(request));
        Language asked = visit.languageAskedFor();
        Words words = texts.in(asked == null ? LanguageChoice.of(request) : asked);
        return new Page(words, visit, new Surroundings(request, words, around));
    }

    private Surroundings.Fixtures fixtures() {
        Surroundings.Fixtures known = fixtures;
        if (known == null) {
            List<NavItem> ordered = items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
            known = new Surroundings.Fixtures(assets, ordered, badges.find(null).orElse(null));
            fixtures = known;
        }
        return known;
    }
}
