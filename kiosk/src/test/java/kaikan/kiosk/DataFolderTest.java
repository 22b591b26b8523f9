package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void whatKilledKiosksLeftUnpackedIsSweptAwayAndNothingElse() throws Exception {
        for (String name : List.of(
                "sqlite-3.54.1.0-50ea716c-libsqlitejdbc.so", "sqlite-3.54.1.0-50ea716c-libsqlitejdbc.so.lck", "journal.sqlite",
                "journal.sqlite-wal")) {
            Files.writeString(folder.resolve(name), "x");
        }
        try (DataFolder _ = DataFolder.own(folder); Stream<Path> left = Files.list(folder)) {
            List<String> names = left.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(List.of("journal.sqlite", "journal.sqlite-wal", "kiosk.lock"), names);
        }
    }
}
