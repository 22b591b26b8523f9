package kaikan.kiosk.modbus;

import com.digitalpetri.modbus.client.ModbusClientTransport;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import kaikan.kiosk.profile.BusPlan;
import org.jspecify.annotations.Nullable;

/// A connection to a device or gateway in the network, as the library asks for one: a plain socket, and a thread that hears what comes over it
/// until it is closed. The library's own needs ten MiB more for a few bytes a second.
///
/// @param <F> what the library calls a frame
abstract class SocketTransport<F> implements ModbusClientTransport<F> {
    private final BusPlan.Tcp plan;
    private final int patienceMillis;
    private volatile @Nullable Socket open;
    private volatile Consumer<F> ears = _ -> {};

    /// @param patienceMillis how long it may take to connect
    SocketTransport(BusPlan.Tcp plan, int patienceMillis) {
        this.plan = plan;
        this.patienceMillis = patienceMillis;
    }

    /// The bytes of a frame as they go over the line.
    abstract ByteBuffer bytes(F frame);

    /// Hears frames until the line ends.
    ///
    /// @throws IOException once it has ended, or what comes is no frame: where the next one begins nobody knows then
    abstract void listen(DataInputStream line, Consumer<F> heard) throws IOException;

    @Override
    public CompletionStage<Void> connect() {
        try {
            Socket socket = new Socket();
            open = socket; // so that whoever closes the line does not wait for it
            socket.connect(new InetSocketAddress(plan.host(), plan.port()), patienceMillis);
            socket.setTcpNoDelay(true);
            DataInputStream line = new DataInputStream(socket.getInputStream());
            Thread.ofVirtual().name("modbus-" + plan.host()).start(() -> hear(socket, line));
            return CompletableFuture.allOf();
        } catch (IOException e) {
            disconnect();
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public CompletionStage<Void> disconnect() {
        Socket socket = open;
        open = null;
        if (socket != null) {
            hangUp(socket);
        }
        return CompletableFuture.allOf();
    }

    @Override
    public boolean isConnected() {
        Socket socket = open;
        return socket != null && socket.isConnected() && !socket.isClosed();
    }

    @Override
    public CompletionStage<Void> send(F frame) {
        Socket socket = open;
        if (socket == null) {
            return CompletableFuture.failedFuture(new IOException("the line is closed"));
        }
        try {
            ByteBuffer bytes = bytes(frame).flip();
            byte[] written = new byte[bytes.remaining()];
            bytes.get(written);
            socket.getOutputStream().write(written);
            return CompletableFuture.allOf();
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void receive(Consumer<F> frames) {
        ears = frames;
    }

    private void hear(Socket socket, DataInputStream line) {
        try {
            listen(line, frame -> ears.accept(frame));
        } catch (IOException _) {
            hangUp(socket);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is gone already
        }
    }
}
