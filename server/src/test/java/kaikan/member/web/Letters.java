package kaikan.member.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.notice.Outbox;
import kaikan.notice.OutboxLine;
import kaikan.notice.OutboxMail;
import kaikan.testing.TestServer;

/// The mails that a server has written, as their receivers would read them.
final class Letters {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S*)");

    private final Outbox outbox;

    Letters(TestServer server) {
        outbox = server.bean(Outbox.class);
    }

    /// Everything sent to an address, newest first.
    List<OutboxMail> to(String address) {
        return outbox.newest("", 1000).stream()
                .filter(line -> line.recipient().equals(address))
                .map(OutboxLine::ref)
                .map(ref -> outbox.open(ref).orElseThrow())
                .toList();
    }

    /// The path of the link in the newest mail to an address.
    String link(String address) {
        Matcher link = LINK.matcher(to(address).getFirst().body());
        if (!link.find()) {
            throw new AssertionError("There is no link in the mail to " + address);
        }
        return link.group(1);
    }
}
