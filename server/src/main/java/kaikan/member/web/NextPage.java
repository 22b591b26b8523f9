package kaikan.member.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where somebody goes after signing in: a page of this house, never another house.
final class NextPage {
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,1000}");
    private static final Pattern ABOUT_SIGNING = Pattern.compile("/sign-(in|out|up)(\\W.*)?|/reset(\\W.*)?");

    private NextPage() {}

    /// The path if it is one of ours, otherwise `/`.
    static String safe(@Nullable String path) {
        return path == null || !OURS.matcher(path).matches() || ABOUT_SIGNING.matcher(path).matches() ? "/" : path;
    }
}
