package kaikan.kiosk.link;

import java.io.IOException;
import java.net.http.HttpResponse;
import kaikan.kiosk.journal.Entry;
import kaikan.protocol.DevicePaths;
import kaikan.protocol.Ed25519;
import kaikan.protocol.EnrolmentAnswer;
import kaikan.protocol.EnrolmentRequest;
import kaikan.protocol.Envelope;
import kaikan.protocol.Json;
import kaikan.protocol.Message;
import org.jspecify.annotations.Nullable;

/// Makes this device known to the server: for the first time, or again, with the journal it has.
final class Registration {
    private final Link.Parts parts;
    private final ServerClient client;
    private final Link.Papers papers;
    private boolean codeIsSpent;

    Registration(Link.Parts parts, ServerClient client, Link.Papers papers) {
        this.parts = parts;
        this.client = client;
        this.papers = papers;
        this.codeIsSpent = papers.code().isEmpty();
    }

    /// Shows the server a one-time code. The same code may be tried again after a lost answer.
    synchronized EnrolResult enrol(String code) {
        try {
            EnrolmentRequest request = new EnrolmentRequest(
                    code.strip(), Ed25519.text(parts.identity().publicKey()), papers.software(), held());
            HttpResponse<byte[]> response = client.postUnsigned(DevicePaths.ENROL, Json.bytes(request));
            return response.statusCode() == 200
                    ? taken(Json.read(response.body(), EnrolmentAnswer.class))
                    : new EnrolResult.Refused(ServerClient.problem(response).code());
        } catch (IOException _) {
            return new EnrolResult.Unreachable();
        }
    }

    /// While the server does not take this device: shows the configured code until the server has answered, and then never again.
    ///
    /// @return whether the server answered, or was not asked
    synchronized boolean enrolByItself() {
        if (codeIsSpent || parts.identity().standing() == Standing.KNOWN) {
            return true;
        }
        codeIsSpent = !(enrol(papers.code()) instanceof EnrolResult.Unreachable);
        return codeIsSpent;
    }

    /// The rows of the journal name their device, so it goes on under that name or not at all. A server that is too old to be told gives
    /// another one.
    private EnrolResult taken(EnrolmentAnswer answer) {
        boolean first = !parts.identity().enrolled();
        if (!first && !answer.device().equals(parts.identity().device())) {
            return new EnrolResult.Refused(EnrolmentAnswer.OTHER_JOURNAL);
        }
        parts.identity().enrolledAs(answer);
        if (first) {
            parts.house().record(new Message.Booted(papers.software()));
        }
        return new EnrolResult.Enrolled();
    }

    /// The hash of the row before; one that cannot be told breaks the chain there, for the server to see.
    private static String before(Entry oldest) {
        return oldest.envelope().map(Envelope::previous).orElse(Envelope.FIRST);
    }

    private EnrolmentRequest.@Nullable Held held() {
        if (!parts.identity().enrolled()) {
            return null;
        }
        Integer site = parts.house().manifest().map(known -> known.site().number()).orElse(null);
        return parts.journal().after(0, 1).stream()
                .map(oldest -> new EnrolmentRequest.Held(parts.identity().device(), site, oldest.seq() - 1, before(oldest)))
                .findFirst()
                .orElseGet(() -> new EnrolmentRequest.Held(parts.identity().device(), site, 0, Envelope.FIRST));
    }
}
