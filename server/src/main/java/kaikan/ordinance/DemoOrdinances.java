package kaikan.ordinance;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The ordinances of the demonstration's centres. Invented amounts say so in name and citation.
@Singleton
public class DemoOrdinances {
    static final List<String> ALL = List.of("bigpalette", "corasse-pref", "corasse-city", "hitech", "hits", "tsukuba", "itic", "plant");

    private final Ordinances ordinances;
    private final OrdinanceReader reader;

    DemoOrdinances(Ordinances ordinances, OrdinanceReader reader) {
        this.ordinances = ordinances;
        this.reader = reader;
    }

    /// Enters every demonstration's ordinance whose owner is known; what is there already stays as it is.
    ///
    /// @param owners ids of owners by their keys
    public void load(Map<String, Long> owners) {
        for (String name : ALL) {
            String text = text(name);
            if (!(reader.read(text) instanceof Reading.Good good)) {
                throw new IllegalStateException("The demonstration's ordinance " + name + " cannot be read: " + reader.read(text));
            }
            Long owner = owners.get(good.owner());
            if (owner != null && missing(owner, good.ordinance().edition())) {
                enter(owner, name, text);
            }
        }
    }

    private boolean missing(long owner, Edition edition) {
        return ordinances.current().version(owner, edition.key(), edition.version()).isEmpty();
    }

    private void enter(long owner, String name, String text) {
        Entering entering = ordinances.enter(owner, text);
        if (!(entering instanceof Entering.Entered)) {
            throw new IllegalStateException("The demonstration's ordinance " + name + " was refused: " + entering);
        }
    }

    /// The written form of one of them.
    public static String text(String name) {
        try (InputStream in = Objects.requireNonNull(DemoOrdinances.class.getResourceAsStream("/demo/ordinances/" + name + ".yml"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
