package kaikan.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final Set<String> TOP = Set.of("server", "kiosk", "firmware-config", "README.md", "pom.xml", "target");

    @Test
    void theTopOfTheRepositoryHoldsTheThreeHousesAndNothingElse() throws Exception {
        try (var entries = Files.list(Tree.ROOT)) {
            List<String> strangers = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !TOP.contains(name))
                    .toList();
            assertEquals(List.of(), strangers);
        }
    }

    @Test
    void everyDecisionFitsOnAPage() {
        List<String> tooLong = Tree.files("server/docs/decisions", ".md").stream()
                .filter(file -> Tree.read(file).lines().count() > 60)
                .map(Tree::name)
                .toList();
        assertEquals(List.of(), tooLong);
    }
}
