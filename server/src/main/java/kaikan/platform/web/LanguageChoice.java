package kaikan.platform.web;

import io.micronaut.http.HttpHeaders;
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

    /// The language that somebody asks for with this very request by the language switch of one of our own pages. An address that comes from
    /// elsewhere, such as a mail or a bookmark, is read in its language but is nobody's choice.
    public static Optional<Language> pressed(HttpRequest<?> request) {
        return Optional.ofNullable(request.getParameters().get("lang")).flatMap(Language::ofTag).filter(_ -> fromOurPage(request));
    }

    private static boolean fromOurPage(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String referer = request.getHeaders().get(HttpHeaders.REFERER);
        return site == null ? referer != null && OurHost.wrote(referer, request) : site.equals("same-origin");
    }

    /// The cookie that remembers a choice for a year.
    public static Cookie cookie(Language language) {
        return Cookie.of(COOKIE, language.tag()).path("/").maxAge(KEPT).httpOnly(true).sameSite(SameSite.Lax);
    }
}
