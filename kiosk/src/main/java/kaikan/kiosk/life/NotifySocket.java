package kaikan.kiosk.life;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;

/// The datagram socket of `sd_notify(3)`. The JDK has sockets of a file name only for streams, so these calls go to the C library; a helper program
/// would do, but the manager listens to none but the main one. The numbers are those of Linux on ARM and x86 alike.
final class NotifySocket {
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int MSG_NOSIGNAL = 0x4000;
    /// Of `sockaddr_un`, the longest name with the zero that ends it.
    private static final int NAME = 108;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout CALL_STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CALL_STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final MethodHandle SOCKET = handle(
            "socket", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    private static final MethodHandle SEND_TO = handle(
            "sendto",
            FunctionDescriptor.of(
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT));

    private final int socket;
    private final byte[] address;

    private NotifySocket(int socket, byte[] address) {
        this.socket = socket;
        this.address = address;
    }

    /// Opens it; it stays open as long as the process.
    ///
    /// @param name an absolute path, or after `@` a name that is in no folder
    /// @throws IOException if the name cannot be one, or there is no socket to be had
    static NotifySocket open(String name) throws IOException {
        byte[] address = address(name);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            int socket = (int) SOCKET.invokeExact(state, AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            if (socket < 0) {
                throw failed("socket", state);
            }
            return new NotifySocket(socket, address);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a call of C throws nothing", e);
        }
    }

    /// Sends one message, lines of `NAME=value`.
    ///
    /// @throws IOException if nobody takes it
    void send(String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            MemorySegment text = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            MemorySegment to = arena.allocateFrom(ValueLayout.JAVA_BYTE, address);
            long sent = (long) SEND_TO.invokeExact(state, socket, text, (long) bytes.length, MSG_NOSIGNAL, to, address.length);
            if (sent < 0) {
                throw failed("sendto", state);
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a call of C throws nothing", e);
        }
    }

    /// `sockaddr_un`: the family in the machine's own order, which is little-endian, and the name; a name that is in no folder begins with a zero and
    /// ends where the address ends.
    private static byte[] address(String name) throws IOException {
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        boolean folderless = name.startsWith("@");
        boolean hasForm = folderless || name.startsWith("/");
        if (!hasForm || path.length >= NAME || path.length < 2) {
            throw new IOException("no socket can have the name " + name);
        }
        byte[] address = new byte[2 + path.length + (folderless ? 0 : 1)];
        address[0] = AF_UNIX;
        System.arraycopy(path, 0, address, 2, path.length);
        if (folderless) {
            address[2] = 0;
        }
        return address;
    }

    private static IOException failed(String call, MemorySegment state) {
        return new IOException(call + " failed with error " + (int) ERRNO.get(state, 0L));
    }

    @SuppressWarnings("restricted") // the forms are those of the manual page
    private static MethodHandle handle(String name, FunctionDescriptor form) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), form, Linker.Option.captureCallState("errno"));
    }
}
