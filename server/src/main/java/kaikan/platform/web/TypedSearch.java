package kaikan.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kaikan.platform.id.Secret;
import kaikan.platform.text.Plain;
import org.jspecify.annotations.Nullable;

/// Where what was typed into a search is answered: at an address that says what was looked for and can be kept and passed on, unless it
/// holds a mail address, which logs, proxies and histories would keep, or more than an address can hold. Then the address has a reference to
/// what was typed, which is kept in memory for that sign-in alone: going back, reloading and another language find the same again, and after a
/// restart, or after many other searches, the page asks anew.
@Singleton
public final class TypedSearch {
    /// The parameter of an address that stands for what was typed.
    public static final String REFERENCE = "search";
    private static final int LONGEST = 200;
    private static final int KEPT = 500;
    private static final int LONGEST_KEPT = 4_000;

    private final @Nullable Bond bond;
    private final LinkedHashMap<String, Kept> kept = new LinkedHashMap<>();

    TypedSearch(@Nullable Bond bond) {
        this.bond = bond;
    }

    /// What somebody typed.
    ///
    /// @param whose the hash of the sign-in
    private record Kept(String whose, Map<String, String> typed) {}

    /// Leads to the page of what was found.
    ///
    /// @param path of the page that answers; it reads its parameters with [#typed]
    /// @param typed its parameters, in order; what is empty is left out
    public HttpResponse<?> answer(HttpRequest<?> request, String path, Map<String, String> typed) {
        Map<String, String> shown = typed.values().stream().allMatch(TypedSearch::fits) ? typed : Map.of(REFERENCE, keep(request, typed));
        return Html.seeOther(address(path, shown));
    }

    /// The parameters of a search by their names: those of the address, else those to which its reference leads. What nobody typed is empty.
    public UnaryOperator<String> typed(HttpRequest<?> request) {
        Map<String, String> found = kept(request);
        return name -> {
            String own = request.getParameters().get(name, String.class, "");
            return own.isEmpty() ? found.getOrDefault(name, "") : own;
        };
    }

    /// Whether that may stand in the address of a page.
    public static boolean fits(String typed) {
        return typed.length() <= LONGEST && !Plain.half(typed).contains("@");
    }

    /// A path with parameters; what is empty is left out.
    public static String address(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /// The address of another page of the same search: with its reference if it has one, else with all that was typed.
    ///
    /// @param typed all parameters of the search, as [#typed] gives them, [#REFERENCE] included
    /// @param other those that are other on that page
    public static String address(String path, Map<String, String> typed, Map<String, String> other) {
        String reference = typed.getOrDefault(REFERENCE, "");
        Map<String, String> parameters = new LinkedHashMap<>(reference.isEmpty() ? typed : Map.of(REFERENCE, reference));
        parameters.putAll(other);
        return address(path, parameters);
    }

    private String keep(HttpRequest<?> request, Map<String, String> typed) {
        Map<String, String> cut = typed.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> cut(one.getValue())));
        String reference = Secret.next();
        synchronized (kept) {
            kept.put(reference, new Kept(whose(request), cut));
            if (kept.size() > KEPT) {
                kept.pollFirstEntry();
            }
        }
        return reference;
    }

    private Map<String, String> kept(HttpRequest<?> request) {
        String reference = request.getParameters().get(REFERENCE, String.class, "");
        synchronized (kept) {
            Kept found = kept.get(reference);
            return found == null || !found.whose.equals(whose(request)) ? Map.of() : found.typed;
        }
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST_KEPT));
    }

    private String whose(HttpRequest<?> request) {
        return Secret.hash(bond == null ? "" : bond.of(request));
    }
}
