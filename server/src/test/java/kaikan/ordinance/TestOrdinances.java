package kaikan.ordinance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kaikan.ordinance.file.YamlReader;

/// The ordinances in the tests' resources.
final class TestOrdinances {
    static final List<String> ALL =
            List.of("apio", "kawasaki", "moriguchi", "iwaki", "corasse", "f-aoz", "civic-centre", "laboratory", "openings", "refunds");

    private TestOrdinances() {}

    static Reading.Good read(String name) {
        return good(text("/ordinances/" + name + ".yml"));
    }

    static Ordinance of(String name) {
        return read(name).ordinance();
    }

    static Reading.Good good(String yaml) {
        return switch (new YamlReader().read(yaml)) {
            case Reading.Good good -> good;
            case Reading.Bad(String place, String problem) -> throw new AssertionError(place + ": " + problem);
        };
    }

    static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(TestOrdinances.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
