package kaikan.admission.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final BeanProvider<VisitsPanel> panels;

    VisitsPage(Muster muster, ProposedExit proposed, BeanProvider<VisitsPanel> panels) {
        this.muster = muster;
        this.proposed = proposed;
        this.panels = panels;
    }

    /// What is said to what was sent, and what of it stands in its fields again.
    ///
    /// @param out the visit whose form to check it out stands open again; empty for none
    /// @param because what stands in it
    record Said(@Nullable DeskAnswer answer, WalkIn typed, FormErrors errors, String out, Explained because) {
        static Said of(@Nullable DeskAnswer answer) {
            return new Said(answer, WalkIn.empty(), FormErrors.none(), "", Explained.NOTHING);
        }

        static Said of(WalkIn typed, FormErrors errors) {
            return new Said(null, typed, errors, "", Explained.NOTHING);
        }

        static Said out(DeskAnswer answer, String visit, Explained because) {
            return new Said(answer, WalkIn.empty(), FormErrors.none(), visit, because);
        }
    }

    HttpResponse<?> draw(AtSite at, DeskAnswer answer) {
        return draw(at, answer.status(), Said.of(answer));
    }

    HttpResponse<?> draw(AtSite at, HttpStatus status, Said said) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("at", at);
        shown.put("lists", lists(at, Seen.of(at, panels, muster)));
        shown.put("answer", said.answer);
        shown.put("newcomer", said.typed);
        shown.put("errors", said.errors);
        shown.put("out", said.out);
        shown.put("because", said.because);
        shown.put("limit", muster.capacity(at.site()));
        shown.put("manager", at.viewer().has(Role.MANAGER, at.site().id()));
        return Html.status(status, at.page(), "admission/visits", shown);
    }

    /// What changes by itself, for the page to put in place; nothing (304) when it is as the page has it.
    ///
    /// @param known the tag of what the page has
    HttpResponse<?> parts(AtSite at, @Nullable String known) {
        Seen seen = Seen.of(at, panels, muster);
        String tag = seen.tag(at.page().now());
        return tag.equals(known)
                ? HttpResponse.status(HttpStatus.NOT_MODIFIED).header("ETag", tag)
                : Html.ok(at.page(), "admission/visitlists", Map.of("at", at, "lists", lists(at, seen))).header("ETag", tag);
    }

    /// What the page would show, before any of it is drawn: looked at each second, drawn when it has changed.
    private record Seen(List<VisitsPanel.Panel> panels, List<MusterLine> lines, List<Insider> today, Map<String, List<String>> reasons) {
        static Seen of(AtSite at, BeanProvider<VisitsPanel> panels, Muster muster) {
            List<Insider> today = muster.cameToday(at.site(), at.page().now());
            return new Seen(
                    panels.stream().map(panel -> panel.draw(at)).toList(), muster.of(at.site(), at.page().now()), today, muster.reasons(today));
        }

        String tag(Instant now) {
            List<?> shown = List.of(
                    panels.stream().map(VisitsPanel.Panel::version).toList(),
                    lines.stream().map(line -> line.person() + "/" + line.doubled()).toList(),
                    today,
                    reasons,
                    now.truncatedTo(ChronoUnit.MINUTES));
            return "\"" + Integer.toHexString(shown.toString().hashCode()) + "\"";
        }
    }

    private VisitLists lists(AtSite at, Seen seen) {
        return new VisitLists(
                seen.panels.stream().map(panel -> Html.part(at.page(), panel.template(), panel.params())).toList(),
                seen.lines,
                seen.today,
                Party.Came.of(at, seen.today, seen.reasons),
                muster.countToday(at.site(), at.page().now()),
                seen.reasons,
                proposed.of(seen.lines.stream().map(MusterLine::person).toList()));
    }

    static String path(AtSite at) {
        return "/staff/visits/" + at.site().key();
    }
}
