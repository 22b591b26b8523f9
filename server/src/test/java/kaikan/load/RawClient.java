package kaikan.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One keep-alive connection that costs next to nothing, because client, server and database share two cores.
final class RawClient implements AutoCloseable {
    private static final int LONGEST_LINE = 16_384;

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private long sentAt;

    RawClient(int port) throws IOException {
        this.port = port;
        this.socket = connect();
        this.in = new BufferedInputStream(socket.getInputStream(), 32_768);
        this.out = socket.getOutputStream();
    }

    /// What came back.
    record Answer(int status, String text) {}

    Answer get(String path, String cookie) throws IOException {
        String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: ja\r\nAccept: text/html\r\n";
        return send(head + cookie(cookie) + "\r\n", new byte[0]);
    }

    Answer post(String path, String cookie, String key, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nContent-Type: application/json\r\nIdempotency-Key: "
                + key + "\r\nContent-Length: " + body.length + "\r\n" + cookie(cookie) + "\r\n", body);
    }

    /// When the last request left, in nanoseconds of the JVM's clock.
    long sentAt() {
        return sentAt;
    }

    private static String cookie(String session) {
        return session.isEmpty() ? "" : "Cookie: kaikan_session=" + session + "\r\n";
    }

    private Answer send(String head, byte[] body) throws IOException {
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        sentAt = System.nanoTime();
        out.write(all);
        out.flush();
        return read();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        boolean close = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= header.equals("transfer-encoding: chunked");
            close |= header.equals("connection: close");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (close) {
            reconnect();
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream(), 32_768);
        out = socket.getOutputStream();
    }

    private Socket connect() throws IOException {
        Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        return fresh;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
