package kaikan.load;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import kaikan.facility.Catalogues;
import kaikan.ordinance.Entering;
import kaikan.ordinance.Ordinances;

/// The load program's houses sell three bands a day, five years ahead.
final class LoadOrdinance {
    private LoadOrdinance() {}

    static void load(ApplicationContext context) {
        long owner = context.getBean(Catalogues.class).current().owners().getFirst().id();
        Entering entering = context.getBean(Ordinances.class).enter(owner, text());
        if (!(entering instanceof Entering.Entered)) {
            throw new IllegalStateException("The ordinance was refused: " + entering);
        }
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(LoadOrdinance.class.getResourceAsStream("/load/ordinance.yml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
