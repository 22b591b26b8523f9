package kaikan.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import kaikan.platform.id.Ref;
import kaikan.platform.id.Secret;
import org.jspecify.annotations.Nullable;

/// The secret that a browser holds in a cookie, and what every form of it shows: made of that secret and of the session's, so that no other
/// site can send a form in its name, not even one that can plant a cookie here. The server keeps nothing: the pair proves itself after a
/// restart and on any server. See server/docs/decisions.
final class CsrfToken {
    static final String FIELD = "csrf";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{32}");

    private final String cookieName;
    private final boolean secure;
    private final @Nullable String held;
    private final String bond;
    private @Nullable String made;

    private CsrfToken(String cookieName, boolean secure, @Nullable String held, String bond) {
        this.cookieName = cookieName;
        this.secure = secure;
        this.held = held;
        this.bond = bond;
    }

    /// @param bond what it is tied to; empty while nobody is signed in
    static CsrfToken of(HttpRequest<?> request, String bond) {
        boolean secure = Transport.isSecure(request);
        String name = secure ? "__Host-kaikan_csrf" : "kaikan_csrf";
        String held = request.getCookies()
                .findCookie(name)
                .map(Cookie::getValue)
                .filter(value -> SHAPE.matcher(value).matches())
                .orElse(null);
        return new CsrfToken(name, secure, held, bond);
    }

    /// The token to put into a form; made when first needed, so that a page without a form sets no cookie.
    String value() {
        if (held != null) {
            return shown(held, bond);
        }
        String token = made;
        if (token == null) {
            token = Ref.next() + Ref.next();
            made = token;
        }
        return shown(token, bond);
    }

    static String shown(String held, String bond) {
        return Secret.hash(held + " " + bond);
    }

    /// Whether `shown`, sent with a form, is what a page of ours gave to this browser and this session.
    boolean matches(@Nullable String shown) {
        return held != null
                && shown != null
                && MessageDigest.isEqual(
                        shown(held, bond).getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.US_ASCII));
    }

    /// The cookie to set, when a token was made for this page.
    @Nullable Cookie cookieToSet() {
        String token = made;
        return token == null
                ? null
                : Cookie.of(cookieName, token).path("/").httpOnly(true).secure(secure).sameSite(SameSite.Lax);
    }
}
