package kaikan.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;
import kaikan.platform.text.Language;

/// The language of a reader: what the address asks for, else what was chosen before, else what the browser prefers.
public final class LanguageChoice {
    private static final String COOKIE = "kaikan_lang";
    private static final Duration KEPT = Duration.ofDays(365);

    private LanguageChoice() {}

    /// The language chosen before, else the browser's.
    static Language of(HttpRequest<?> request) {
        return chosen(request).orElseGet(() -> Language.preferred(request.getHeaders().get("Accept-Language", String.class, "")));
    }

    /// The language that somebody chose in this browser.
    public static Optional<Language> chosen(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).flatMap(cookie -> Language.ofTag(cookie.getValue()));
    }

    /// The cookie that remembers a choice for a year.
    public static Cookie cookie(Language language) {
        return Cookie.of(COOKIE, language.tag()).path("/").maxAge(KEPT).httpOnly(true).sameSite(SameSite.Lax);
    }
}
