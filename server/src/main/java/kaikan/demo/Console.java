package kaikan.demo;

import java.util.List;

/// What the demonstration says while it starts, and when it is ready.
final class Console {
    private final long started = System.nanoTime();

    void step(String what) {
        System.out.printf("Kaikan  %4.1f s  %s%n", (System.nanoTime() - started) / 1e9, what);
    }

    void welcome(DemoSettings settings, List<String> accounts) {
        step("Ready");
        System.out.printf("%n  施設 / the centre   %s%n", settings.serverAddress());
        if (settings.kioskJar() != null) {
            System.out.printf("  キオスク / kiosk    %s%n", settings.kioskAddress());
            System.out.printf("  係員の番号 / staff number at the kiosk    %s%n", settings.kioskPin());
        }
        System.out.printf("%n  Accounts of the demonstration%n");
        accounts.forEach(account -> System.out.println("    " + account));
        System.out.printf("%n  The data stays in %s. Ctrl-C stops everything.%n%n", settings.folder());
    }

    void stopped() {
        step("Stopped. The data is kept; start again with the same command.");
    }
}
