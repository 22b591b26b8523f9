package kaikan.kiosk.modbus;

import com.digitalpetri.modbus.client.ModbusClient;
import com.digitalpetri.modbus.exceptions.ModbusExecutionException;
import com.digitalpetri.modbus.exceptions.ModbusResponseException;
import com.digitalpetri.modbus.exceptions.ModbusTimeoutException;
import com.digitalpetri.modbus.pdu.ReadCoilsRequest;
import com.digitalpetri.modbus.pdu.ReadHoldingRegistersRequest;
import com.digitalpetri.modbus.pdu.ReadInputRegistersRequest;
import com.digitalpetri.modbus.pdu.WriteSingleCoilRequest;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A line by the library. After anything but a whole answer it is closed: what comes late would be taken for the answer to the next question, since
/// answers on a serial line do not say to which question they belong, and after noise the library reads frames from the wrong byte on.
final class LibraryLine implements Line {
    /// How long the line may take to close.
    private static final long CLOSING_MILLIS = 1_000;
    /// Kept, or its level would be forgotten with it: the library tells of each line that breaks and each answer that comes late, and
    /// dumps what it cannot read. What is said of it a bus says.
    private static final Logger CHATTER = Logger.getLogger("com.digitalpetri");

    static {
        CHATTER.setLevel(Level.OFF);
    }

    private final Supplier<ModbusClient> clients;
    private volatile @Nullable ModbusClient open;

    /// @param clients gives one that is not yet connected
    LibraryLine(Supplier<ModbusClient> clients) {
        this.clients = clients;
    }

    private interface Question<T> {
        T ask(ModbusClient client) throws ModbusExecutionException, ModbusResponseException, ModbusTimeoutException;
    }

    @Override
    public byte[] read(Block block) throws NoAnswer {
        byte[] answer = ask(client -> switch (block.area()) {
            case COILS -> client.readCoils(block.unit(), new ReadCoilsRequest(block.address(), block.count())).coils();
            case HOLDING ->
                client.readHoldingRegisters(block.unit(), new ReadHoldingRegistersRequest(block.address(), block.count())).registers();
            case INPUT -> client.readInputRegisters(block.unit(), new ReadInputRegistersRequest(block.address(), block.count())).registers();
        });
        if (answer.length != block.bytes()) {
            close();
            throw new NoAnswer(NoAnswer.Kind.NOTHING, answer.length + " bytes where there should be " + block.bytes());
        }
        return answer;
    }

    @Override
    public void write(int unit, int coil, boolean on) throws NoAnswer {
        ask(client -> client.writeSingleCoil(unit, new WriteSingleCoilRequest(coil, on)));
    }

    @Override
    public void close() {
        ModbusClient client = open;
        open = null;
        if (client != null) {
            try {
                client.disconnectAsync().toCompletableFuture().get(CLOSING_MILLIS, TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException _) {
                // it is gone already
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T ask(Question<T> question) throws NoAnswer {
        try {
            return question.ask(connected());
        } catch (ModbusResponseException e) {
            throw new NoAnswer(NoAnswer.Kind.REFUSED, e);
        } catch (ModbusExecutionException | ModbusTimeoutException | RuntimeException e) {
            close();
            throw new NoAnswer(NoAnswer.Kind.NOTHING, e);
        }
    }

    private ModbusClient connected() throws ModbusExecutionException {
        ModbusClient client = open;
        if (client == null || !client.isConnected()) {
            close();
            client = clients.get();
            open = client;
            client.connect();
        }
        return client;
    }
}
