package kaikan.platform.web;

import io.micronaut.http.HttpRequest;

/// Every address of ours is written with the printable characters of ASCII. Anything else in a path is no page of ours, and must not reach the
/// database: it compares references in ASCII, and cannot compare them with what ASCII does not have.
public final class PlainAddress {
    private static final int HEX = 16;

    private PlainAddress() {}

    /// Whether the path of a request, with its escapes resolved, could be one of ours.
    public static boolean of(HttpRequest<?> request) {
        return isPlain(request.getUri().getRawPath());
    }

    static boolean isPlain(String rawPath) {
        for (int i = 0; i < rawPath.length(); i++) {
            char c = rawPath.charAt(i);
            int meant = c == '%' && i + 2 < rawPath.length() ? escaped(rawPath, i) : c;
            if (meant < ' ' || meant > '~') {
                return false;
            }
        }
        return true;
    }

    /// The byte that an escape stands for; below zero when it is none.
    private static int escaped(String path, int at) {
        int high = Character.digit(path.charAt(at + 1), HEX);
        int low = Character.digit(path.charAt(at + 2), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
