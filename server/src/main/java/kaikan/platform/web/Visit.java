package kaikan.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.platform.text.Language;
import org.jspecify.annotations.Nullable;

/// The facts of one request that a page needs.
///
/// @param path the raw path
/// @param query the raw query without `?`; empty when there is none
/// @param now when the request came in
/// @param csrf the token of this browser
record Visit(String path, String query, Instant now, CsrfToken csrf) {
    /// This address with one query parameter replaced or added.
    String addressWith(String name, String value) {
        String changed = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        Stream<String> kept = Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty() && !pair.split("=", 2)[0].equals(name));
        return path + "?" + Stream.concat(kept, Stream.of(changed)).collect(Collectors.joining("&"));
    }

    /// The language asked for in the address, if any.
    @Nullable Language languageAskedFor() {
        for (String pair : query.split("&")) {
            if (pair.startsWith("lang=")) {
                return Language.ofTag(pair.substring("lang=".length())).orElse(null);
            }
        }
        return null;
    }
}
