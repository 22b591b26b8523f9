package kaikan.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kaikan.platform.id.Seal;
import kaikan.platform.text.Plain;
import org.jspecify.annotations.Nullable;

/// Where what was typed into a search is answered: at an address that says what was looked for and can be kept and passed on, unless it
/// holds words, which may be somebody's name, telephone number or mail address that logs, proxies and histories would keep, or more than an
/// address can hold. Then the address has what was typed under a [Seal] that opens for that sign-in alone: going back, reloading, another
/// language and another server find the same again.
@Singleton
public final class TypedSearch {
    /// The parameter of an address that stands for what was typed.
    public static final String REFERENCE = "search";
    /// The parameters into which people type whom or what they look for; the others are days, kinds and places that are chosen.
    private static final Set<String> WORDS = Set.of("q", "who", "by", "about");
    private static final int LONGEST = 200;
    /// Most characters of all that is sealed: an address has room for 4,096 of its own, and a character may need three bytes.
    private static final int LONGEST_SEALED = 900;
    private static final String BETWEEN = "\0";

    private final @Nullable Bond bond;

    TypedSearch(@Nullable Bond bond) {
        this.bond = bond;
    }

    /// Leads to the page of what was found.
    ///
    /// @param path of the page that answers; it reads its parameters with [#typed]
    /// @param typed its parameters, in order; what is empty is left out
    public HttpResponse<?> answer(HttpRequest<?> request, String path, Map<String, String> typed) {
        boolean plain = typed.entrySet().stream().allMatch(one -> fits(one.getKey(), one.getValue()));
        return Html.seeOther(address(path, plain ? typed : Map.of(REFERENCE, Seal.close(secret(request), said(typed)))));
    }

    /// The parameters of a search by their names: those of the address, else those to which its reference leads. What nobody typed is empty.
    /// None has signs that nobody can see, so that no page repeats them. Where words stand in the address itself, as in an old bookmark, the
    /// [#REFERENCE] is a new one, so that the page's own links have none.
    public UnaryOperator<String> typed(HttpRequest<?> request) {
        Map<String, String> found = sealed(request);
        Map<String, String> own = new LinkedHashMap<>();
        request.getParameters().forEach(one -> own.put(one.getKey(), one.getValue().isEmpty() ? "" : one.getValue().getFirst()));
        if (!own.containsKey(REFERENCE) && !own.entrySet().stream().allMatch(one -> fits(one.getKey(), one.getValue()))) {
            found.put(REFERENCE, Seal.close(secret(request), said(own)));
        }
        return name -> Plain.line(own.getOrDefault(name, found.getOrDefault(name, "")));
    }

    /// Whether that may stand in the address of a page.
    private static boolean fits(String name, String typed) {
        return typed.isEmpty() || (!WORDS.contains(name) && typed.length() <= LONGEST && !Plain.half(typed).contains("@"));
    }

    /// A path with parameters; what is empty is left out.
    public static String address(String path, Map<String, String> parameters) {
        Map<String, String> filled = new LinkedHashMap<>(parameters);
        filled.values().removeIf(String::isEmpty);
        return filled.isEmpty() ? path : path + "?" + query(filled);
    }

    /// The address of another page of the same search: with its reference if it has one, else with all that was typed.
    ///
    /// @param typed all parameters of the search, as [#typed] gives them, [#REFERENCE] included
    /// @param other those that are other on that page; an empty one takes back what the reference says
    public static String address(String path, Map<String, String> typed, Map<String, String> other) {
        String reference = typed.getOrDefault(REFERENCE, "");
        Map<String, String> parameters = new LinkedHashMap<>(reference.isEmpty() ? typed : Map.of(REFERENCE, reference));
        parameters.putAll(other);
        return reference.isEmpty() ? address(path, parameters) : path + "?" + query(parameters);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// Names and values in turn; what is too long is cut.
    private static String said(Map<String, String> typed) {
        int left = LONGEST_SEALED;
        List<String> said = new ArrayList<>();
        for (Map.Entry<String, String> one : typed.entrySet()) {
            String value = one.getValue().replace(BETWEEN, "");
            String kept = value.substring(0, Math.min(left, value.length()));
            left -= kept.length();
            said.addAll(List.of(one.getKey(), kept));
        }
        return String.join(BETWEEN, said);
    }

    private Map<String, String> sealed(HttpRequest<?> request) {
        String reference = request.getParameters().get(REFERENCE, String.class, "");
        String[] said = Seal.open(secret(request), reference).orElse("").split(BETWEEN, -1);
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i + 1 < said.length; i += 2) {
            found.put(said[i], said[i + 1]);
        }
        return found;
    }

    /// What the sign-in has and nobody else.
    private String secret(HttpRequest<?> request) {
        return bond == null ? "" : bond.of(request);
    }
}
