package kaikan.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The whole life of the package, on a Debian of its own without network: each step stands on the one before.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PackageTest {
    private static final String VERSION = "0.1.0";
    private static final String NEXT = "0.1.1";
    private static final String UNIT = "kaikan-kiosk.service";
    private static final String SCREEN = "kaikan-screen.service";
    private static final String LEARNT = "/var/cache/kaikan-kiosk/kiosk.aot";

    private Path folder = Path.of("");
    private Optional<Debian> started = Optional.empty();

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        assumeTrue(Boolean.getBoolean("kaikan.package.built"), "the package is built and tested after this: mvn verify -pl firmware-config -am");
        folder = temporary;
        Optional<String> missing = Debian.missing();
        assumeTrue(missing.isEmpty(), missing::toString);
        Debian debian = Debian.start(folder.resolve("root"));
        started = Optional.of(debian);
        debian.put(javaRuntime(), "/java.deb");
        debian.put(built(), "/old.deb");
        debian.put(next(), "/new.deb");
        good("dpkg -i /java.deb");
    }

    @AfterAll
    void stop() throws Exception {
        if (started.isPresent()) {
            started.get().stop();
        }
    }

    @Test
    @Order(1)
    void bothPackagesAreWithoutErrors() throws Exception {
        assumeTrue(Debian.here("which", "lintian").good(), "lintian is not installed");
        String said = Debian.here("lintian", "--allow-root", "--fail-on=none", built().toString()).text();
        assertEquals(List.of(), said.lines().filter(line -> line.startsWith("E:")).toList());
        assertEquals(
                listing("amd64").replace("amd64", "arm64"), listing("arm64"), "both have the same files, which are dated with the version");
    }

    @Test
    @Order(2)
    void itIsInstalledAndWorksAtOnceWithoutNetwork() throws Exception {
        good("dpkg -i /old.deb");
        assertEquals("active", said("systemctl is-active " + UNIT));
        assertEquals("enabled", said("systemctl is-enabled " + UNIT));
        assertEquals("kaikan", said("ps=$(systemctl show -p MainPID --value " + UNIT + "); stat -c %U /proc/$ps"));
        assertTrue(said("id -nG kaikan").matches("kaikan .*dialout.*"), () -> "its groups");
        assertEquals("kaikan 750", said("stat -c '%U %a' /var/lib/kaikan"));
        assertEquals("root 640", said("stat -c '%U %a' /etc/kaikan/kiosk.env"));
        assertTrue(page().contains("200 OK"), this::log);
        assertTrue(said("systemctl status --no-pager " + UNIT).contains("Status: \"At work\""), this::log);
        assertFalse(log().contains("WARNING"), this::log);
    }

    @Test
    @Order(3)
    void javaHasLearntAStart() throws Exception {
        assertEquals("root 644", said("stat -c '%U %a' " + LEARNT));
        assertTrue(good("grep -c kiosk.aot /proc/$(systemctl show -p MainPID --value " + UNIT + ")/maps").good(), "and makes use of it");
    }

    @Test
    @Order(4)
    void theLayersThatLieReadyAreTakenBySystemd() throws Exception {
        good("cd /usr/share/kaikan-kiosk/layers && for layer in screen profile fonts watchdog logs network time; do cp -r $layer/. /; done");
        good("systemd-sysusers && systemctl daemon-reexec");
        assertEquals("14s", said("systemctl show -p RuntimeWatchdogUSec --value"));
        assertTrue(good("systemctl restart systemd-journald && id kaikan-screen").good());
        good("sed 's/^watchdog: .*/watchdog: 9 s/' /usr/share/kaikan-kiosk/profiles/pi5.yaml >/etc/kaikan/profile.yaml");
        good("KAIKAN_KIOSK_PROFILE=/etc/kaikan/profile.yaml kaikan-apply-profile");
        assertEquals("9s", said("systemctl show -p RuntimeWatchdogUSec --value"), "the profile has the last word");
        assertTrue(said("cat /run/kaikan/screen.env").contains("KAIKAN_SCREEN_ROTATION=90\nLPDEST=office"));
        // Here is neither screen nor browser: something that stays stands for them.
        good("printf '#!/bin/sh\\nexec sleep 1000\\n' >/usr/bin/cage && chmod 755 /usr/bin/cage && mkdir -p /run/systemd/system/" + SCREEN + ".d");
        good("printf '[Service]\\nPAMName=\\nTTYPath=\\nStandardInput=null\\nUtmpIdentifier=\\n' >/run/systemd/system/" + SCREEN + ".d/none.conf");
        good("systemctl daemon-reload && systemctl enable --now " + SCREEN);
        assertEquals("active", said("systemctl is-active " + SCREEN));
    }

    @Test
    @Order(5)
    void aKioskThatHangsIsStartedAgainByItsWatchdog() throws Exception {
        good("mkdir -p /run/systemd/system/" + UNIT + ".d; printf '[Service]\\nWatchdogSec=6\\n' >/run/systemd/system/" + UNIT + ".d/quick.conf;"
                + " systemctl daemon-reload; systemctl restart " + UNIT);
        String before = said("systemctl show -p MainPID --value " + UNIT);
        Thread.sleep(8_000);
        assertEquals(before, said("systemctl show -p MainPID --value " + UNIT), "one that lives is left alone");
        String screen = said("systemctl show -p MainPID --value " + SCREEN);
        good("kill -STOP " + before);
        waitFor("it is started again", "[ $(systemctl show -p NRestarts --value " + UNIT + ") = 1 ] && systemctl is-active --quiet " + UNIT);
        assertNotEquals(before, said("systemctl show -p MainPID --value " + UNIT));
        assertTrue(page().contains("200 OK"), this::log);
        assertEquals("active", said("systemctl is-active " + SCREEN));
        assertNotEquals(screen, said("systemctl show -p MainPID --value " + SCREEN), "the screen begins anew with it");
        good("systemctl disable --now " + SCREEN + "; rm -r /run/systemd/system/kaikan*.d; systemctl daemon-reload");
    }

    @Test
    @Order(6)
    void anUpgradeKeepsWhatWasSetAndStartsTheNewOne() throws Exception {
        good("sed -i 's/^KAIKAN_KIOSK_PIN=$/KAIKAN_KIOSK_PIN=2468/; s/8081/8082/' /etc/kaikan/kiosk.env");
        String before = said("systemctl show -p MainPID --value " + UNIT);
        String learnt = said("stat -c %i-%Y " + LEARNT);
        good("dpkg -i --force-confold /new.deb");
        assertEquals(NEXT, said("dpkg-query -W -f '${Version}' kaikan-kiosk"));
        assertNotEquals(before, said("systemctl show -p MainPID --value " + UNIT));
        assertNotEquals(learnt, said("stat -c %i-%Y " + LEARNT), "what was learnt of the old one is not true of the new one");
        assertEquals("KAIKAN_KIOSK_PIN=2468", said("grep PIN= /etc/kaikan/kiosk.env"));
        assertTrue(page(8082).contains("200 OK"), this::log);
    }

    @Test
    @Order(7)
    void theOneBeforeCanBeBroughtBack() throws Exception {
        good("dpkg -i --force-confold /old.deb");
        assertEquals(VERSION, said("dpkg-query -W -f '${Version}' kaikan-kiosk"));
        assertEquals("KAIKAN_KIOSK_PIN=2468", said("grep PIN= /etc/kaikan/kiosk.env"));
        assertTrue(page(8082).contains("200 OK"), this::log);
    }

    @Test
    @Order(8)
    void aKioskThatStaffSwitchedOffStaysOff() throws Exception {
        good("systemctl disable --now " + UNIT);
        good("dpkg -i --force-confold /new.deb");
        assertEquals("disabled", said("systemctl is-enabled " + UNIT));
        good("systemctl enable --now " + UNIT);
    }

    @Test
    @Order(9)
    void removedItStopsAndKeepsTheJournal() throws Exception {
        good("dpkg -r kaikan-kiosk");
        assertNotEquals("active", said("systemctl is-active " + UNIT));
        assertEquals("", said("pgrep -u kaikan java 2>/dev/null || true"));
        assertTrue(good("test -s /var/lib/kaikan/journal.sqlite").good());
        assertTrue(good("test -s /etc/kaikan/kiosk.env").good());
        assertEquals("", said("ls -d /usr/share/kaikan-kiosk /usr/lib/kaikan-kiosk /var/cache/kaikan-kiosk 2>/dev/null || true"));
    }

    @Test
    @Order(10)
    void purgedItLeavesNothingButItsUser() throws Exception {
        good("dpkg -P kaikan-kiosk");
        String found = said("find / -xdev -name '*kaikan*' -not -path '/proc/*' -not -path '/tmp/*' -not -path '/run/*'");
        List<String> layers = List.of("kaikan-screen", "kaikan-apply-profile", "10-kaikan-", "managed/kaikan.json");
        List<String> others = found.lines().filter(file -> layers.stream().noneMatch(file::contains)).toList();
        assertEquals(List.of(), others, "only the layers that were copied by hand stay");
        assertTrue(good("id kaikan").good());
        assertEquals("", said("systemctl --failed --plain --no-legend | grep kaikan || true"));
    }

    private String listing(String architecture) throws IOException, InterruptedException {
        return Debian.here("dpkg-deb", "-c", Path.of("target/kaikan-kiosk_" + VERSION + "_" + architecture + ".deb").toString()).text();
    }

    private static Path built() throws IOException, InterruptedException {
        String architecture = Debian.here("dpkg", "--print-architecture").text().strip();
        return Path.of("target/kaikan-kiosk_" + VERSION + "_" + architecture + ".deb");
    }

    /// The same under the next number.
    private Path next() throws IOException, InterruptedException {
        Path tree = folder.resolve("next");
        Debian.here("dpkg-deb", "-R", built().toString(), tree.toString());
        Path control = tree.resolve("DEBIAN/control");
        Files.writeString(control, Files.readString(control).replace("Version: " + VERSION, "Version: " + NEXT));
        return packed(tree, "next.deb");
    }

    /// This machine's Java stands in it already; the package only says so.
    private Path javaRuntime() throws IOException, InterruptedException {
        Path tree = folder.resolve("java");
        Files.createDirectories(tree.resolve("DEBIAN"));
        Files.writeString(tree.resolve("DEBIAN/control"), """
                Package: temurin-25-jre
                Version: 25
                Architecture: all
                Maintainer: Kaikan <kaikan@kaikan.example>
                Description: the Java of the machine around
                """);
        return packed(tree, "java.deb");
    }

    private Path packed(Path tree, String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        Debian.Said said = Debian.here("dpkg-deb", "-Znone", "--root-owner-group", "-b", tree.toString(), file.toString());
        assertTrue(said.good(), said::text);
        return file;
    }

    private Debian debian() {
        return started.orElseThrow();
    }

    private Debian.Said good(String line) throws IOException, InterruptedException {
        Debian.Said said = debian().run(line);
        assertTrue(said.good(), () -> line + "\n" + said.text() + log());
        return said;
    }

    private String said(String line) throws IOException, InterruptedException {
        return debian().run(line).text().strip();
    }

    private void waitFor(String what, String line) throws IOException, InterruptedException {
        for (int tries = 0; tries < 60; tries++) {
            if (debian().run(line).good()) {
                return;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("this did not happen: " + what + "\n" + log());
    }

    private String page() throws IOException, InterruptedException {
        return page(8081);
    }

    private String page(int port) throws IOException, InterruptedException {
        return said("exec 3<>/dev/tcp/127.0.0.1/" + port
                + "; printf 'GET / HTTP/1.0\\r\\nHost: 127.0.0.1:" + port + "\\r\\n\\r\\n' >&3; head -1 <&3");
    }

    private String log() {
        try {
            return said("journalctl --no-pager -n 40 -u " + UNIT);
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
