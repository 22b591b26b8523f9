package kaikan.kiosk.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A cable between a kiosk and its server that can be pulled before the kiosk starts: an address that leads on to the server's while it is
/// plugged in.
public final class Cable implements AutoCloseable {
    private final ServerSocket end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean plugged = true;

    /// One to that server, plugged in.
    public Cable(String server) throws IOException {
        this.server = URI.create(server);
        Thread.ofVirtual().start(this::accept);
    }

    /// The server's address at this end.
    public String address() {
        return "http://127.0.0.1:" + end.getLocalPort();
    }

    public void plug() {
        plugged = true;
    }

    public void pull() {
        plugged = false;
        open.forEach(Cable::drop);
    }

    private void accept() {
        try {
            while (true) {
                join(end.accept());
            }
        } catch (IOException _) {
            // the test is over
        }
    }

    private void join(Socket kiosk) {
        if (!plugged) {
            drop(kiosk);
            return;
        }
        open.add(kiosk);
        try {
            Socket there = new Socket(server.getHost(), server.getPort());
            open.add(there);
            carry(kiosk, there);
            carry(there, kiosk);
        } catch (IOException _) {
            drop(kiosk);
        }
    }

    private static void carry(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from; to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException _) {
                // one end has hung up, or the cable was pulled
            }
        });
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is gone already
        }
    }

    @Override
    public void close() throws IOException {
        pull();
        end.close();
    }
}
