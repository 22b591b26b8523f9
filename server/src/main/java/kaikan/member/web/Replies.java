package kaikan.member.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kaikan.member.MemberRefusal;
import kaikan.platform.errors.Refusal;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;
import org.jspecify.annotations.Nullable;

/// Pages with a form: as they are first shown, with what has to be corrected, and with what was refused. What was typed stays.
final class Replies {
    private Replies() {}

    /// The page with a form to fill in.
    static MutableHttpResponse<byte[]> fresh(Page page, String template, Form form, Map<String, ?> more) {
        return Html.ok(page, template, all(form, FormErrors.none(), null, more));
    }

    /// The page with fields to correct, status 422.
    static MutableHttpResponse<byte[]> correct(Checks checks, String template, Map<String, ?> more) {
        return Html.status(HttpStatus.UNPROCESSABLE_ENTITY, checks.page(), template, all(checks.form(), checks.errors(), null, more));
    }

    /// The page with a refusal, and the status that goes with it. A wrong password is told at its field.
    static MutableHttpResponse<byte[]> refused(Checks checks, String template, Refusal refusal, Map<String, ?> more) {
        if (refusal == MemberRefusal.Because.NOT_YOUR_PASSWORD) {
            checks.refuse("password", refusal);
            return correct(checks, template, more);
        }
        MutableHttpResponse<byte[]> answer =
                Html.status(Refusals.status(refusal), checks.page(), template, all(checks.form(), FormErrors.none(), refusal, more));
        if (refusal instanceof MemberRefusal.TooOften often) {
            long seconds = Math.max(1, Duration.between(checks.page().now(), often.until()).toSeconds() + 1);
            answer.header("Retry-After", Long.toString(seconds));
        }
        return answer;
    }

    private static Map<String, Object> all(Form form, FormErrors errors, @Nullable Refusal refusal, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("form", form);
        all.put("errors", errors);
        if (refusal != null) {
            all.put("refusal", refusal);
        }
        return all;
    }
}
