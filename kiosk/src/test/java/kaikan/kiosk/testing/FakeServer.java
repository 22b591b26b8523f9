package kaikan.kiosk.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import kaikan.protocol.Batch;
import kaikan.protocol.BatchAnswer;
import kaikan.protocol.DevicePaths;
import kaikan.protocol.EnrolmentAnswer;
import kaikan.protocol.EnrolmentRequest;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import kaikan.protocol.Problem;
import kaikan.protocol.Row;
import org.jspecify.annotations.Nullable;

/// The server's side of the protocol in memory: one device, rows kept once and in order, and a fault in some answers if asked for.
public final class FakeServer implements AutoCloseable {
    public static final String CODE = "K7QD-4M2X";
    public static final String DEVICE = "D4T8M2KQ7Z";

    private final HttpServer server;
    private final FakeHouse house;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> refusedTypes = new ArrayList<>();
    private final Random random = new Random(1);
    private final Registry registry = new Registry();
    private int faultsPercent;
    private int version = 1;
    private long applied;
    private @Nullable List<String> answered;
    private @Nullable List<String> done;
    private boolean down;
    private boolean thinking;
    private boolean silent;

    public FakeServer(FakeHouse house) throws IOException {
        this.house = house;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// So many answers in a hundred get lost: half of them before the server did anything, half of them after.
    public synchronized void lose(int percent) {
        faultsPercent = percent;
    }

    /// Answers nothing until it is up again.
    public synchronized void goDown() {
        down = true;
        thinking = false;
        notifyAll();
    }

    /// Takes whatever comes and never answers, as where a cable far away was pulled.
    public synchronized void fallSilent() {
        silent = true;
    }

    /// Takes what the journal brings, and says nothing of it until it goes down.
    public synchronized void thinkAboutTheJournal() {
        thinking = true;
    }

    public synchronized void comeBack() {
        down = false;
        silent = false;
        notifyAll();
    }

    /// Somebody goes to whoever made this call.
    public synchronized void answerCall(String call) {
        answered = List.of(call);
    }

    /// Nobody needs help there any more.
    public synchronized void endCall(String call) {
        answerCall(call);
        done = List.of(call);
    }

    /// Refuses messages whose JSON contains this.
    public synchronized void refuse(String part) {
        refusedTypes.add(part);
    }

    /// Forgets the last rows, as a server restored from a backup does.
    public synchronized void forget(int last) {
        rows.subList(rows.size() - last, rows.size()).clear();
    }

    /// Whom it knows, and by which codes.
    public Registry registry() {
        return registry;
    }

    /// Knows neither the device nor its rows any more, as a server restored from an older backup does.
    public synchronized void forgetTheDevice() {
        registry.forget();
        rows.clear();
    }

    /// The next manifest tells that every row up to this one is part of it.
    public synchronized void hasApplied(long through) {
        applied = through;
    }

    /// The manifest has changed.
    public synchronized void publish() {
        version++;
    }

    /// What has arrived, in the order of its numbers.
    public synchronized List<Row> rows() {
        return List.copyOf(rows);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            awaitNews(exchange);
            synchronized (this) {
                think(exchange);
                int fate = down ? 0 : random.nextInt(100);
                if (down || fate < faultsPercent / 2) {
                    return;
                }
                Reply reply = reply(exchange, body);
                if (fate >= faultsPercent) {
                    send(exchange, reply, header(exchange, "Accept-Encoding").equals("gzip"));
                }
            }
        }
    }

    /// Whoever asks to wait waits until the manifest is another one, or the server is down.
    private void awaitNews(HttpExchange exchange) throws IOException {
        long end = System.nanoTime() + DevicePaths.waiting(header(exchange, DevicePaths.PREFER)).toNanos();
        String known = header(exchange, "If-None-Match");
        try {
            while (System.nanoTime() < end && stillKnown(known)) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private synchronized void think(HttpExchange exchange) throws IOException {
        try {
            while (silent || (thinking && exchange.getRequestURI().getPath().equals(DevicePaths.JOURNAL))) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private synchronized boolean stillKnown(String tag) {
        return !down && tag.equals("\"v" + version + "\"");
    }

    private Reply reply(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(DevicePaths.ENROL)) {
            return enrol(Json.read(body, EnrolmentRequest.class));
        }
        String stranger = registry.stranger(exchange, body);
        if (!stranger.isEmpty()) {
            return new Reply(401, new Problem("Not this device", 401, stranger, ""));
        }
        return path.equals(DevicePaths.JOURNAL) ? journal(Json.read(body, Batch.class)) : manifest(exchange);
    }

    private Reply enrol(EnrolmentRequest request) {
        String refusal = registry.enrol(request);
        return switch (refusal) {
            case "" -> new Reply(200, new EnrolmentAnswer(registry.device(), "正面入口", FakeHouse.SITE, Instant.now()));
            case "CODE_UNKNOWN" -> new Reply(404, new Problem("There is no such code", 404, refusal, ""));
            default -> new Reply(410, new Problem("This code was used", 410, refusal, ""));
        };
    }

    private Reply manifest(HttpExchange exchange) {
        Manifest manifest = house.manifest("v" + version, applied);
        String tag = "\"" + manifest.version() + "\"";
        return header(exchange, "If-None-Match").equals(tag) ? new Reply(304, "") : new Reply(200, manifest);
    }

    /// Takes the rows that follow, in order; what is known already is a repeat; what leaves a gap is not taken up.
    private Reply journal(Batch batch) throws IOException {
        List<BatchAnswer.Item> items = new ArrayList<>();
        for (Row row : batch.rows()) {
            long seq = Json.read(row.json(), Numbered.class).seq();
            int place = (int) (seq - registry.after());
            if (place <= rows.size()) {
                boolean same = rows.get(place - 1).equals(row);
                items.add(same
                        ? BatchAnswer.Item.done(seq, BatchAnswer.Outcome.REPEATED)
                        : BatchAnswer.Item.refused(seq, "OTHER_ROW", "another row has this number"));
            } else if (place == rows.size() + 1) {
                rows.add(row);
                items.add(next(seq, row));
            }
        }
        return new Reply(200, new BatchAnswer(items, registry.after() + rows.size(), Instant.now(), "v" + version, answered, done));
    }

    private BatchAnswer.Item next(long seq, Row row) {
        try {
            row.envelope();
        } catch (Json.Unreadable e) {
            return BatchAnswer.Item.refused(seq, "UNREADABLE", String.valueOf(e.getMessage()));
        }
        return refusedTypes.stream().anyMatch(row.json()::contains)
                ? BatchAnswer.Item.refused(seq, "NOT_WANTED", "the test refuses it")
                : BatchAnswer.Item.done(seq, BatchAnswer.Outcome.ACCEPTED);
    }

    private static void send(HttpExchange exchange, Reply reply, boolean packed) throws IOException {
        byte[] body = reply.status == 304 ? new byte[0] : packed ? packed(exchange, reply.body) : Json.bytes(reply.body);
        exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] packed(HttpExchange exchange, Object said) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            Json.write(said, zip);
        }
        return bytes.toByteArray();
    }

    static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /// Only what can be read of a row that cannot be read as a whole.
    private record Numbered(long seq) {}

    private record Reply(int status, Object body) {}
}
