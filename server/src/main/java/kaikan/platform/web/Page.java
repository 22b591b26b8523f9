package kaikan.platform.web;

import java.time.Instant;
import java.util.List;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// One page for one reader: in which language, at which address, under whose name. Controllers take it as a parameter and hand it to
/// [Html]; every template gets it as `page`.
public record Page(Words words, Visit visit, Surroundings surroundings) {
    /// The sentence under `key`, filled with `args`; see [Words#get].
    public String t(String key, Object... args) {
        return words.get(key, args);
    }

    /// The reader's language.
    public Language language() {
        return words.language();
    }

    /// The token that every form sends back in the hidden field `csrf`.
    public String csrf() {
        return visit.csrf().value();
    }

    /// The path of this page, without the query.
    public String path() {
        return visit.path();
    }

    /// When the request came in, UTC.
    public Instant now() {
        return visit.now();
    }

    /// The name of whoever is signed in; `null` for everybody else.
    public @Nullable String badge() {
        return surroundings.badge();
    }

    /// The key of what is told above the page to whoever has just come in; `null` for nothing.
    public @Nullable String news() {
        return surroundings.news();
    }

    /// Whether the house knows people at all, so that signing in can be offered.
    public boolean knowsPeople() {
        return surroundings.knowsPeople();
    }

    /// The main navigation of everybody, in order, as this reader may see it.
    public List<NavLink> navigation() {
        return surroundings.navigation(NavItem.Part.EVERYBODY);
    }

    /// What stands in the navigation for the staff alone; empty for everybody else.
    public List<NavLink> staffNavigation() {
        return surroundings.navigation(NavItem.Part.STAFF);
    }

    /// The same page as part of what stands at that path: the navigation marks the entry of that, not the one of the page's own path.
    public Page belongingTo(String path) {
        return new Page(words, visit, surroundings.at(path));
    }

    /// The same page, written in those words for whoever it is handed to.
    public Page saying(Words others) {
        return new Page(others, visit, surroundings);
    }

    /// The address of a file of ours under `static/`, with its content's hash, so that it may be kept for ever.
    public String asset(String name) {
        return surroundings.asset(name);
    }

    /// The address of this very page, query included, in another language.
    public String in(Language language) {
        return visit.addressWith("lang", language.tag());
    }
}
