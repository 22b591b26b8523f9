package kaikan.notice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.transaction.SynchronousTransactionManager;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kaikan.platform.text.Language;
import kaikan.testing.TestDatabase;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Mail MAIL = new Mail("sato@example.jp", Language.JA, "使用承認のお知らせ", "髙橋さま\n承認しました。");

    @Test
    void aMailOfARolledBackTransactionNeverLeaves() {
        try (TestServer server = TestServer.start()) {
            @SuppressWarnings("unchecked")
            SynchronousTransactionManager<Connection> transactions = server.bean(SynchronousTransactionManager.class);
            assertThrows(IllegalStateException.class, () -> transactions.executeWrite(_ -> {
                server.bean(Notices.class).post(MAIL);
                throw new IllegalStateException("the booking failed");
            }));
            assertTrue(server.bean(Outbox.class).newest("", 10).isEmpty());
        }
    }

    @Test
    void withoutAMailServerTheOutboxShowsEverythingIncludingFilesNewestFirst() {
        try (TestServer server = TestServer.start()) {
            Notices notices = server.bean(Notices.class);
            String first = notices.post(MAIL);
            byte[] picture = {1, 2, 3};
            String second = notices.postConfidential(
                    new Mail("ito@example.jp", Language.EN, "Your pass", "See the picture.",
                            List.of(new Attachment("入館証.png", "image/png", picture))));

            Outbox outbox = server.bean(Outbox.class);
            assertEquals(List.of(second, first), outbox.newest("", 10).stream().map(OutboxLine::ref).toList());
            assertEquals(List.of(first), outbox.newest(second, 10).stream().map(OutboxLine::ref).toList());
            OutboxMail opened = outbox.open(second).orElseThrow();
            assertEquals("See the picture.", opened.body());
            assertArrayEquals(picture, opened.attachments().getFirst().content());
            assertFalse(outbox.sends());
        }
    }

    @Test
    void aMailWithAPictureArrivesAsItWasWrittenAndIsMarkedAsSent() throws Exception {
        try (Post post = new Post();
                TestServer server = post.server(Map.of())) {
            String ref = server.bean(Notices.class)
                    .post(new Mail(MAIL.to(), Language.JA, MAIL.subject(), MAIL.body(),
                            List.of(new Attachment("入館証.png", "image/png", new byte[] {9}))));
            server.bean(SendMail.class).run();

            MimeMessage arrived = post.box.getReceivedMessages()[0];
            assertEquals("使用承認のお知らせ", arrived.getSubject());
            assertEquals("<" + ref + "@example.jp>", arrived.getMessageID());
            MimeMultipart parts = (MimeMultipart) arrived.getContent();
            assertEquals(List.of("髙橋さま", "承認しました。"), parts.getBodyPart(0).getContent().toString().lines().toList());
            assertEquals("image/png", parts.getBodyPart(1).getContentType().split(";")[0]);
            assertEquals(MailState.SENT, server.bean(Outbox.class).open(ref).orElseThrow().line().state());
        }
    }

    @Test
    void aKeyInAMailIsErasedOnceItIsSentAndNobodyReadsItBefore() throws Exception {
        try (Post post = new Post();
                TestServer server = post.server(Map.of())) {
            String ref = server.bean(Notices.class).postConfidential(MAIL);
            Outbox outbox = server.bean(Outbox.class);
            assertTrue(outbox.open(ref).orElseThrow().withheld());
            server.bean(SendMail.class).run();
            assertTrue(GreenMailUtil.getBody(post.box.getReceivedMessages()[0]).length() > 10);
            assertEquals("", server.bean(MailRepository.class).findByRef(ref).orElseThrow().body());
        }
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgainLaterAndThenTheMailArrivesOnce() throws Exception {
        try (Post post = new Post();
                TestServer server = post.server(Map.of("kaikan.test.clock", "2026-11-24T01:00:00Z"))) {
            post.box.stop();
            String ref = server.bean(Notices.class).post(MAIL);
            SendMail job = server.bean(SendMail.class);
            job.run();
            OutboxLine line = server.bean(Outbox.class).open(ref).orElseThrow().line();
            assertEquals(MailState.WAITING, line.state());
            assertFalse(line.problem().isEmpty());

            post.box.start();
            job.run();
            assertEquals(0, post.box.getReceivedMessages().length, "it waits for its minute");
            server.clock().advance(Duration.ofSeconds(61));
            job.run();
            job.run();
            assertEquals(1, post.box.getReceivedMessages().length);
        }
    }

    @Test
    void twoServersThatSendAtOnceSendEachMailOnce() throws Exception {
        String schema = TestDatabase.freshUrl();
        try (Post post = new Post();
                TestServer one = post.server(Map.of("datasources.default.url", schema));
                TestServer two = post.server(Map.of("datasources.default.url", schema));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                one.bean(Notices.class).post(MAIL);
            }
            CountDownLatch start = new CountDownLatch(1);
            for (TestServer server : List.of(one, two, one, two)) {
                threads.execute(() -> {
                    awaitQuietly(start);
                    server.bean(SendMail.class).run();
                });
            }
            start.countDown();
            threads.shutdown();
            assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
            assertEquals(40, post.box.getReceivedMessages().length);
        }
    }

    private static void awaitQuietly(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A mail server in this process.
    private static final class Post implements AutoCloseable {
        final GreenMail box = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        Post() {
            box.start();
        }

        TestServer server(Map<String, Object> settings) {
            Map<String, Object> all = new HashMap<>(settings);
            all.put("kaikan.smtp.host", "127.0.0.1");
            all.put("kaikan.smtp.port", box.getSmtp().getPort());
            all.put("kaikan.smtp.from", "会館 <kaikan@example.jp>");
            return TestServer.start(all);
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            box.stop();
        }
    }
}
