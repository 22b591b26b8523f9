package kaikan.device.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kaikan.device.CallAnswer;
import kaikan.device.Caller;
import kaikan.device.Callers;
import kaikan.device.Calls;
import kaikan.device.Enrolled;
import kaikan.device.Enrolment;
import kaikan.device.Inbox;
import kaikan.device.Kiosk;
import kaikan.device.Manifests;
import kaikan.platform.web.SourceAddress;
import kaikan.protocol.Batch;
import kaikan.protocol.BatchAnswer;
import kaikan.protocol.DevicePaths;
import kaikan.protocol.EnrolmentRequest;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import kaikan.protocol.RequestSignature;
import org.jspecify.annotations.Nullable;

/// What kiosks call; the protocol's package documentation says the rest.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeviceApi {
    private final Enrolment enrolment;
    private final Callers callers;
    private final Manifests manifests;
    private final Inbox inbox;
    private final Calls calls;
    private final EnrolmentLimit limit;
    private final SourceAddress sources;
    private final Clock clock;

    DeviceApi(
            Enrolment enrolment,
            Callers callers,
            Manifests manifests,
            Inbox inbox,
            Calls calls,
            EnrolmentLimit limit,
            SourceAddress sources,
            Clock clock) {
        this.enrolment = enrolment;
        this.callers = callers;
        this.manifests = manifests;
        this.inbox = inbox;
        this.calls = calls;
        this.limit = limit;
        this.sources = sources;
        this.clock = clock;
    }

    @Post(DevicePaths.ENROL)
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> enrol(HttpRequest<?> request, @Body byte[] body) {
        String source = sources.of(request);
        if (!limit.allows(source)) {
            return Answers.problem(HttpStatus.TOO_MANY_REQUESTS, "TOO_OFTEN", "Too many wrong codes from this address. Wait a minute.");
        }
        EnrolmentRequest shown;
        try {
            shown = Json.read(body, EnrolmentRequest.class);
        } catch (Json.Unreadable e) {
            return Answers.unreadable(e);
        }
        return switch (enrolment.enrol(shown)) {
            case Enrolled.Welcome(var answer) -> Answers.json(answer);
            case Enrolled.Refused(Enrolled.Reason reason) -> {
                if (reason == Enrolled.Reason.CODE_UNKNOWN) {
                    limit.failed(source);
                }
                yield Answers.refused(reason);
            }
        };
    }

    @Get(DevicePaths.MANIFEST)
    HttpResponse<byte[]> manifest(
            HttpRequest<?> request, @Nullable @Header("If-None-Match") String known, @Nullable @Header("Prefer") String prefer) {
        return asDevice(request, new byte[0], device -> {
            Manifest manifest = known == null || prefer == null
                    ? manifests.of(device)
                    : manifests.next(device, known.replace("\"", ""), DevicePaths.waiting(prefer));
            String tag = "\"" + manifest.version() + "\"";
            MutableHttpResponse<byte[]> answer =
                    tag.equals(known) ? HttpResponse.<byte[]>status(HttpStatus.NOT_MODIFIED) : Answers.json(manifest);
            return answer.header(HttpHeaders.ETAG, tag);
        });
    }

    @Post(DevicePaths.JOURNAL)
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> journal(HttpRequest<?> request, @Body byte[] body) {
        return asDevice(request, body, device -> {
            try {
                return take(device, Json.read(body, Batch.class));
            } catch (Json.Unreadable e) {
                return Answers.unreadable(e);
            }
        });
    }

    private MutableHttpResponse<byte[]> take(Kiosk device, Batch batch) {
        if (batch.rows().size() > Batch.LARGEST) {
            return Answers.problem(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE, "TOO_MANY_ROWS", "A batch has at most " + Batch.LARGEST + " rows.");
        }
        Inbox.Taken taken = inbox.take(device, batch);
        boolean more = batch.rows().size() >= Batch.USUAL;
        if (!taken.items().isEmpty() && !more) {
            manifests.changed(device.siteId());
        }
        List<CallAnswer> answered = calls.answeredLately(device);
        return Answers.json(new BatchAnswer(
                taken.items(),
                taken.ackThrough(),
                clock.instant(),
                more ? manifests.lastVersion(device.siteId()) : manifests.version(device.siteId()),
                answered.stream().map(CallAnswer::call).toList(),
                answered.stream().filter(CallAnswer::done).map(CallAnswer::call).toList()));
    }

    private MutableHttpResponse<byte[]> asDevice(
            HttpRequest<?> request, byte[] body, Function<Kiosk, MutableHttpResponse<byte[]>> work) {
        return switch (callers.of(shown(request, body))) {
            case Caller.Known(Kiosk device) -> work.apply(device);
            case Caller.Stranger(Caller.Reason reason) ->
                    Answers.stranger(reason).header(RequestSignature.TIME_HEADER, clock.instant().toString());
        };
    }

    private static Caller.Shown shown(HttpRequest<?> request, byte[] body) {
        String query = request.getUri().getRawQuery();
        String path = request.getUri().getRawPath() + (query == null ? "" : "?" + query);
        RequestSignature.Signed signed =
                new RequestSignature.Signed(request.getMethodName(), path, header(request, RequestSignature.TIME_HEADER), body);
        return new Caller.Shown(
                header(request, RequestSignature.DEVICE_HEADER), header(request, RequestSignature.SIGNATURE_HEADER), signed);
    }

    private static String header(HttpRequest<?> request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name)).orElse("");
    }
}
