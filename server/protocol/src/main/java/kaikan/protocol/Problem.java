package kaikan.protocol;

import java.util.Objects;

/// RFC 9457 `application/problem+json` with a stable `code`. Device codes: `CODE_UNKNOWN`, `CODE_EXPIRED`, `CODE_USED`, `OTHER_JOURNAL` at
/// enrolment; [#UNKNOWN_DEVICE], [#REVOKED_DEVICE], `BAD_SIGNATURE`, `CLOCK_SKEW` (401, with the server's time in [RequestSignature#TIME_HEADER]) for
/// signed requests; `UNREADABLE` (400), `TOO_MANY_ROWS` (413).
public record Problem(String title, int status, String code, String detail) {
    /// Its media type.
    public static final String MEDIA_TYPE = "application/problem+json";
    /// The server has never heard of the device, or was restored from a backup that is older: it must be enrolled anew.
    public static final String UNKNOWN_DEVICE = "UNKNOWN_DEVICE";
    /// Somebody took the device out of service: it must close.
    public static final String REVOKED_DEVICE = "REVOKED_DEVICE";

    public Problem {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(detail, "detail");
    }
}
