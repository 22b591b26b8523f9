package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kaikan.member.Applicant;
import kaikan.member.MailAddress;
import kaikan.member.MemberRefusal;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// A form that takes somebody's mail address and sends them a link there, with the page that follows.
///
/// @param path where the form is
/// @param template of its page
/// @param said what else the page that follows shows
record LinkByMail(String path, String template, Map<String, ?> said) {
    /// Asks for the link and says where it went, or shows the form again with what is wrong.
    HttpResponse<?> answer(Asked asked, Function<Applicant, Optional<MemberRefusal>> ask) {
        Checks checks = new Checks(asked.page, asked.form);
        MailAddress address = checks.address("email");
        if (address == null) {
            return Replies.correct(checks, template, Map.of());
        }
        String next = asked.form.value("next");
        return ask.apply(new Applicant(address, asked.page.language(), asked.source, NextPage.or(next, "")))
                .<HttpResponse<?>>map(why -> Replies.refused(checks, template, why, Map.of()))
                .orElseGet(() -> {
                    Map<String, Object> sent = new HashMap<>(said);
                    sent.put("address", address.text());
                    sent.put("again", NextPage.via(path, next));
                    return Html.ok(asked.page, "member/sent", sent);
                });
    }

    /// What was sent to the form, and from where.
    record Asked(Page page, Form form, String source) {
        static Asked of(HttpRequest<?> request, Page page, Map<String, Object> body, Threshold threshold) {
            return new Asked(page, new Form(body), threshold.client(request).source());
        }
    }
}
