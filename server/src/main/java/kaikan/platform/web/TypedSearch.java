package kaikan.platform.web;

import io.micronaut.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kaikan.platform.text.Plain;

/// Where what was typed into a search is answered: at an address that says what was looked for and can be kept and passed on, unless it
/// holds a mail address, which logs, proxies and histories would keep, or more than an address can hold.
public final class TypedSearch {
    private static final int LONGEST = 200;

    private TypedSearch() {}

    /// Leads to the page of what was found, or shows it in place.
    ///
    /// @param path of the page that answers
    /// @param typed its parameters, in order; what is empty is left out
    /// @param inPlace the same page, whose address then says nothing
    public static HttpResponse<?> answer(String path, Map<String, String> typed, Supplier<HttpResponse<?>> inPlace) {
        return typed.values().stream().allMatch(TypedSearch::fits) ? Html.seeOther(address(path, typed)) : inPlace.get();
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
}
