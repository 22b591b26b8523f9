package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import kaikan.member.Answer;
import kaikan.member.MemberRefusal.Because;
import kaikan.member.ProviderSignIn;
import kaikan.member.SignedIn;
import kaikan.member.Vouched;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;
import kaikan.platform.web.Refusals;

/// The way to the OpenID provider and back.
@Controller("/sign-in/provider")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OidcController {
    private final OidcProvider provider;
    private final ProviderSignIn signIn;
    private final Threshold threshold;
    private final Refusals refusals;

    OidcController(OidcProvider provider, ProviderSignIn signIn, Threshold threshold, Refusals refusals) {
        this.provider = provider;
        this.signIn = signIn;
        this.threshold = threshold;
        this.refusals = refusals;
    }

    @Get
    HttpResponse<?> go(HttpRequest<?> request, @QueryValue(defaultValue = "/") String next) {
        OidcTrip trip = OidcTrip.begin(next);
        Optional<URI> way = provider.name().isEmpty() ? Optional.empty() : provider.start(trip);
        return way.<HttpResponse<?>>map(address -> Html.seeOther(address.toString()).cookie(trip.cookie(request)))
                .orElseGet(() -> refusals.answer(request, Because.PROVIDER_FAILED));
    }

    @Get("/callback")
    HttpResponse<?> back(
            HttpRequest<?> request, Page page, @QueryValue(defaultValue = "") String code, @QueryValue(defaultValue = "") String state) {
        Optional<OidcTrip> trip = OidcTrip.of(request).filter(begun -> begun.state().equals(state) && !code.isEmpty());
        Optional<Vouched> vouched = provider.name().isEmpty() ? Optional.empty() : trip.flatMap(begun -> provider.finish(begun, code));
        if (trip.isEmpty() || vouched.isEmpty()) {
            return refusals.answer(request, Because.PROVIDER_FAILED);
        }
        MutableHttpResponse<?> answer = switch (signIn.enter(vouched.get(), page.language(), threshold.client(request))) {
                    case Answer.Yes<SignedIn>(SignedIn signedIn) -> threshold.in(request, signedIn, trip.get().next());
                    case Answer.No<SignedIn>(var refusal) -> refusals.answer(request, refusal);
                };
        return answer.cookie(OidcTrip.gone(request));
    }
}
