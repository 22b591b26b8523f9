package kaikan.device.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import kaikan.device.Caller;
import kaikan.device.Enrolled;
import kaikan.protocol.Json;
import kaikan.protocol.Problem;

/// Answers as the protocol says them.
final class Answers {
    private Answers() {}

    static MutableHttpResponse<byte[]> json(Object answer) {
        return HttpResponse.ok(Json.bytes(answer)).header("Content-Type", "application/json").header("Cache-Control", "no-store");
    }

    static MutableHttpResponse<byte[]> problem(HttpStatus status, String code, String detail) {
        return HttpResponse.<byte[]>status(status)
                .header("Content-Type", Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .body(Json.bytes(new Problem(status.getReason(), status.getCode(), code, detail)));
    }

    static MutableHttpResponse<byte[]> unreadable(Json.Unreadable why) {
        return problem(HttpStatus.BAD_REQUEST, "UNREADABLE", String.valueOf(why.getMessage()));
    }

    static MutableHttpResponse<byte[]> refused(Enrolled.Reason reason) {
        return switch (reason) {
            case CODE_UNKNOWN -> problem(HttpStatus.NOT_FOUND, reason.name(), "There is no such code. Make a new one.");
            case CODE_EXPIRED -> problem(HttpStatus.GONE, reason.name(), "The code has expired. Make a new one.");
            case CODE_USED -> problem(HttpStatus.GONE, reason.name(), "Another device has used the code. Make a new one.");
            case OTHER_JOURNAL -> problem(
                    HttpStatus.CONFLICT,
                    reason.name(),
                    "The journal belongs to a device of another site or key. Move the kiosk's folder away and enrol it as a new one.");
        };
    }

    static MutableHttpResponse<byte[]> stranger(Caller.Reason reason) {
        return problem(HttpStatus.UNAUTHORIZED, reason.name(), switch (reason) {
            case UNKNOWN_DEVICE -> "This server does not know the device. Enrol it with a one-time code.";
            case REVOKED_DEVICE -> "The device was revoked. Enrol it again with a new code if it may come back.";
            case BAD_SIGNATURE -> "The signature does not fit the request.";
            case CLOCK_SKEW -> "The device's clock is more than five minutes off; the server's time is in the header.";
        });
    }
}
