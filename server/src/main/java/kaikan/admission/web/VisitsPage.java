package kaikan.admission.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.admission.Insider;
import kaikan.admission.Muster;
import kaikan.admission.MusterLine;
import kaikan.admission.ProposedExit;
import kaikan.facility.web.AtSite;
import kaikan.member.Role;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import org.jspecify.annotations.Nullable;

/// Draws the page of visits, with what is said to what was sent.
@Singleton
final class VisitsPage {
    private final Muster muster;
    private final ProposedExit proposed;

    VisitsPage(Muster muster, ProposedExit proposed) {
        this.muster = muster;
        this.proposed = proposed;
    }

    /// What is said to what was sent, and what of it stands in its fields again.
    ///
    /// @param out the visit whose form to check it out stands open again; empty for none
    /// @param because the reason that stands in it
    record Said(@Nullable DeskAnswer answer, WalkIn typed, FormErrors errors, String out, String because) {
        static Said of(@Nullable DeskAnswer answer) {
            return new Said(answer, WalkIn.empty(), FormErrors.none(), "", "");
        }

        static Said of(WalkIn typed, FormErrors errors) {
            return new Said(null, typed, errors, "", "");
        }

        static Said out(DeskAnswer answer, String visit, String because) {
            return new Said(answer, WalkIn.empty(), FormErrors.none(), visit, because);
        }
    }

    HttpResponse<?> draw(AtSite at, DeskAnswer answer) {
        return draw(at, answer.status(), Said.of(answer));
    }

    HttpResponse<?> draw(AtSite at, HttpStatus status, Said said) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("at", at);
        List<MusterLine> lines = muster.of(at.site(), at.page().now());
        List<Insider> today = muster.cameToday(at.site(), at.page().now());
        shown.put("lines", lines);
        shown.put("together", together(lines));
        shown.put("today", today);
        shown.put("reasons", muster.reasons(today));
        shown.put("came", muster.countToday(at.site(), at.page().now()));
        shown.put("proposed", proposed.of(lines.stream().map(MusterLine::person).toList()));
        shown.put("answer", said.answer);
        shown.put("newcomer", said.typed);
        shown.put("errors", said.errors);
        shown.put("out", said.out);
        shown.put("because", said.because);
        shown.put("limit", muster.capacity(at.site()));
        shown.put("manager", at.viewer().has(Role.MANAGER, at.site().id()));
        return Html.status(status, at.page(), "admission/visits", shown);
    }

    /// How many are inside with each pass.
    private static Map<String, Long> together(List<MusterLine> lines) {
        return lines.stream()
                .filter(line -> line.person().passId() != null)
                .collect(Collectors.groupingBy(line -> String.valueOf(line.person().passId()), Collectors.counting()));
    }

    static String path(AtSite at) {
        return "/staff/visits/" + at.site().key();
    }
}
