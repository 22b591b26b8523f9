package kaikan.kiosk.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A real kiosk in a process of its own, which can be killed.
public final class KioskProcess {
    private static final Pattern ADDRESS = Pattern.compile("Kiosk: (http://\\S+/)( .*)?");

    private final Process process;
    private final BufferedReader output;
    private final StringBuilder said = new StringBuilder();

    private KioskProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts one with these settings.
    public static KioskProcess start(Path folder, Map<String, String> settings) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-cp", classPath, "kaikan.kiosk.Kiosk"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("KAIKAN_KIOSK_FOLDER", folder.toString());
        builder.environment().putAll(settings);
        return new KioskProcess(builder.start());
    }

    /// The address it prints when it is ready.
    public String address() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.matches()) {
                return matcher.group(1);
            }
            said.append(line).append('\n');
        }
        throw new IOException("the kiosk ended and said:\n" + said);
    }

    /// What it said before that address.
    public String said() {
        return said.toString();
    }

    public long pid() {
        return process.pid();
    }

    /// Kills it at once, as a power cut does, and waits until it is gone.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
