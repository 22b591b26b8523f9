package kaikan.protocol;

import java.util.Objects;

/// RFC 9457 `application/problem+json` with a stable `code`. Device codes: `CODE_UNKNOWN`, `CODE_EXPIRED`, `CODE_USED` at enrolment;
/// `UNKNOWN_DEVICE`, `REVOKED_DEVICE`, `BAD_SIGNATURE`, `CLOCK_SKEW` (401, with the server's time in [RequestSignature#TIME_HEADER]) for
/// signed requests; `UNREADABLE` (400), `TOO_MANY_ROWS` (413).
public record Problem(String title, int status, String code, String detail) {
    /// Its media type.
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(detail, "detail");
    }
}
