package kaikan.kiosk.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A Modbus device that we did not write: Debian's pymodbus, in a process of its own, with addresses 1 and 2. What its registers hold, how slow it is
/// and which coils lie is set while it runs.
public final class ModbusSlave implements AutoCloseable {
    private static final String PYTHON = "/usr/bin/python3";
    private static final String PROGRAM = """
            import sys, threading, time
            from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
            from pymodbus.server import StartSerialServer, StartTcpServer
            from pymodbus.transaction import ModbusRtuFramer, ModbusSocketFramer

            delay = 0.0
            lying = set()

            class Slow(ModbusSequentialDataBlock):
                def getValues(self, address, count=1):
                    time.sleep(delay)
                    return super().getValues(address, count)

            class Coils(Slow):
                def setValues(self, address, values):
                    for i, value in enumerate(values):
                        if address + i not in lying:
                            super().setValues(address + i, [value])

            def unit():
                return ModbusSlaveContext(
                    co=Coils(0, [0] * 64), di=Slow(0, [0] * 8), hr=Slow(0, [0] * 65536), ir=Slow(0, [0] * 512), zero_mode=True)

            units = {1: unit(), 2: unit()}

            def orders():
                global delay
                for line in sys.stdin:
                    word, *rest = line.split()
                    if word == "set":
                        number, function, address, *values = [int(each) for each in rest]
                        units[number].setValues(function, address, values)
                    elif word == "get":
                        number, function, address = [int(each) for each in rest]
                        print(int(units[number].getValues(function, address, 1)[0]), flush=True)
                        continue
                    elif word == "lie":
                        lying.add(int(rest[0]))
                    elif word == "delay":
                        delay = float(rest[0])
                    print("done", flush=True)

            threading.Thread(target=orders, daemon=True).start()
            context = ModbusServerContext(slaves=units, single=False)
            kind, where = sys.argv[1], sys.argv[2]
            if kind == "rtu":
                StartSerialServer(context=context, framer=ModbusRtuFramer, port=where, baudrate=9600, timeout=0.05)
            else:
                framer = ModbusRtuFramer if kind == "rtu-over-tcp" else ModbusSocketFramer
                StartTcpServer(context=context, framer=framer, address=("127.0.0.1", int(where)), allow_reuse_address=True)
            """;

    private static final int COIL = 1;
    private static final int HOLDING = 3;
    private static final int INPUT = 4;

    private final Process process;
    private final BufferedReader said;
    private final Writer orders;

    /// How the device is reached.
    public enum Kind {
        TCP("tcp"),
        RTU_OVER_TCP("rtu-over-tcp"),
        RTU("rtu");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private ModbusSlave(Process process) {
        this.process = process;
        said = process.inputReader(StandardCharsets.US_ASCII);
        orders = process.outputWriter(StandardCharsets.US_ASCII);
    }

    /// Starts a device.
    ///
    /// @param where the port in the network, or the serial port
    public static ModbusSlave start(Kind kind, String where) throws IOException {
        return new ModbusSlave(new ProcessBuilder(PYTHON, "-c", PROGRAM, kind.word, where).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /// Whether this machine can do it.
    public static boolean possible() {
        return Files.isExecutable(Path.of(PYTHON)) && runs("import pymodbus.server, serial");
    }

    private static boolean runs(String python) {
        try {
            return new ProcessBuilder(PYTHON, "-c", python).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Sets the registers of Eastron's meters: so many kWh.
    public void showsKwh(int unit, float kwh) throws IOException {
        int bits = Float.floatToIntBits(kwh);
        order("set " + unit + " " + INPUT + " 72 " + (bits >>> 16) + " " + (bits & 0xFFFF));
    }

    /// Sets the serial number of Eastron's meters.
    public void hasSerial(int unit, int serial) throws IOException {
        order("set " + unit + " " + HOLDING + " 64512 " + (serial >>> 16) + " " + (serial & 0xFFFF));
    }

    /// Sets one holding register.
    public void holds(int unit, int address, int value) throws IOException {
        order("set " + unit + " " + HOLDING + " " + address + " " + value);
    }

    /// Sets a coil, as somebody does who presses its button.
    public void coil(int unit, int coil, boolean on) throws IOException {
        order("set " + unit + " " + COIL + " " + coil + " " + (on ? 1 : 0));
    }

    /// What a coil is.
    public boolean coil(int unit, int coil) throws IOException {
        return order("get " + unit + " " + COIL + " " + coil).equals("1");
    }

    /// A coil confirms from now on what it does not do.
    public void lies(int coil) throws IOException {
        order("lie " + coil);
    }

    /// How long it takes to answer.
    public void delays(double seconds) throws IOException {
        order("delay " + seconds);
    }

    private synchronized String order(String line) throws IOException {
        orders.write(line + "\n");
        orders.flush();
        return String.valueOf(said.readLine());
    }

    /// Kills it, as a blown fuse does.
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
