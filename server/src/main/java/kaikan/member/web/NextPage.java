package kaikan.member.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where somebody goes after signing in: a page of this house, never another house.
public final class NextPage {
    /// The part of an address that says what its reader has done to their account on the way in.
    static final String DONE = "account";
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,1000}");
    private static final Pattern ABOUT_SIGNING = Pattern.compile("/sign-(in|out|up)(\\W.*)?|/reset(\\W.*)?");

    private NextPage() {}

    /// The address of a page about signing in that leads on to `next`, whatever stands in its own query.
    public static String via(String door, String next) {
        return door + "?next=" + kept(next);
    }

    /// The page as a cookie can keep it: the commas of a booking's address may not stand in one.
    static String kept(String next) {
        return URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /// The page that a cookie kept; `/` for what is none of ours.
    static String recalled(String kept) {
        try {
            return safe(URLDecoder.decode(kept, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }

    /// Where somebody goes who has done that to their account on the way in, such as making it (`yes`): the page they had in mind, which says so
    /// in its head, else their account's, which does.
    static String after(String done, @Nullable String path) {
        String next = safe(path);
        if (next.equals("/")) {
            return "/account?new=" + done;
        }
        int end = next.indexOf('#') < 0 ? next.length() : next.indexOf('#');
        String page = next.substring(0, end);
        String saying = page + (page.contains("?") ? "&" : "?") + DONE + "=" + done + next.substring(end);
        return safe(saying).equals("/") ? next : saying;
    }

    /// The path if it is one of ours and leads somewhere, otherwise `fallback`.
    static String or(@Nullable String path, String fallback) {
        String safe = safe(path);
        return safe.equals("/") ? fallback : safe;
    }

    /// The path if it is one of ours, otherwise `/`.
    static String safe(@Nullable String path) {
        return path == null || !OURS.matcher(path).matches() || ABOUT_SIGNING.matcher(path).matches() ? "/" : path;
    }
}
