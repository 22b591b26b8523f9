package kaikan.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseStyleTest {
    @Test
    void everyJavaFileKeepsTheRulesOfTheHouse() throws Exception {
        List<String> found = check(Tree.javaFiles());
        assertTrue(found.isEmpty(), () -> found.size() + " places:\n" + String.join("\n", found));
    }

    @Test
    void everyLineIsIndentedByFours() {
        List<String> found = Tree.javaFiles().stream()
                .flatMap(file -> oddIndents(Tree.read(file)).stream().map(line -> Tree.name(file) + ":" + line))
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void halfOfTheFilesHaveAtMostSixtyLines() {
        List<Long> lengths = Tree.javaFiles().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .map(file -> Tree.read(file).lines().count())
                .sorted()
                .toList();
        long median = lengths.get(lengths.size() / 2);
        assertTrue(median <= 60, () -> "half of the files have more than " + median + " lines");
    }

    @Test
    void theRulesBite(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("Bad.java"), """
                import java.util.*;
                import java.util.List;
                class Bad {
                  int a(int b,int c, int d, int e, int f) { if (b==c) return 1; return 2; }
                    void tooLong() {
                %s    }
                }
                """.formatted("        a(1, 2, 3, 4, 5);\n".repeat(41)));
        List<String> found = check(List.of(file));
        for (String rule : List.of("AvoidStarImport", "UnusedImports", "ParameterNumber", "NeedBraces", "WhitespaceAround",
                "WhitespaceAfter", "MethodLength", "OneStatementPerLine")) {
            assertTrue(found.stream().anyMatch(line -> line.contains("[" + rule + "]")), rule + " in " + found);
        }
        assertEquals(List.of(4), oddIndents(Tree.read(file)));
    }

    @Test
    void ourFormsOfJavaAreUnderstood(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("Good.java"), """
                /// A form of Java that the house uses.
                sealed interface Good {
                    record Left(int value, String text) implements Good {}

                    record Right(Left left) implements Good {}

                    /// Takes it apart.
                    static int value(Good good) {
                        return switch (good) {
                            case Left(int value, _) when value > 0 -> value;
                            case Left _ -> 0;
                            case Right(Left(var value, _)) -> {
                                String text = \"""
                                        SELECT 1
                                          FROM unit
                                        \""";
                                yield value + text.length();
                            }
                        };
                    }
                }
                """);
        assertEquals(List.of(), check(List.of(file)));
    }

    private static List<String> check(List<Path> files) throws CheckstyleException {
        List<String> found = new ArrayList<>();
        Checker checker = new Checker();
        checker.setModuleClassLoader(Checker.class.getClassLoader());
        checker.configure(ConfigurationLoader.loadConfiguration(
                Path.of("src/test/resources/house/checkstyle.xml").toString(), new PropertiesExpander(new Properties())));
        checker.addListener(new Collector(found));
        try {
            checker.process(files.stream().map(Path::toFile).toList());
        } finally {
            checker.destroy();
        }
        return found;
    }

    /// The numbers of the lines whose indentation is not a multiple of four; text blocks and block comments are left alone.
    private static List<Integer> oddIndents(String source) {
        List<Integer> odd = new ArrayList<>();
        boolean text = false;
        int number = 0;
        for (String line : source.split("\n")) {
            number++;
            int indent = line.length() - line.stripLeading().length();
            if (!text && indent % 4 != 0 && !line.isBlank() && !line.stripLeading().startsWith("*")) {
                odd.add(number);
            }
            boolean toggles = line.replace("\\\"\"\"", "").split("\"\"\"", -1).length % 2 == 0;
            text = toggles != text;
        }
        return odd;
    }

    private record Collector(List<String> found) implements AuditListener {
        @Override
        public void addError(AuditEvent event) {
            String rule = event.getSourceName().replaceAll(".*\\.(\\w+)Check$", "$1");
            found.add(event.getFileName().replace(Tree.ROOT + "/", "") + ":" + event.getLine() + " " + event.getMessage() + " [" + rule
                    + "]");
        }

        @Override
        public void addException(AuditEvent event, Throwable throwable) {
            found.add(event.getFileName() + ": " + throwable);
        }

        @Override
        public void auditStarted(AuditEvent event) {}

        @Override
        public void auditFinished(AuditEvent event) {}

        @Override
        public void fileStarted(AuditEvent event) {}

        @Override
        public void fileFinished(AuditEvent event) {}
    }
}
