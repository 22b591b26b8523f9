package kaikan.kiosk.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A disk that forgets at a power cut: a library that is loaded into the kiosk notes what it does with the journal's files (`unsynced.c`), and after
/// it was killed the files are made anew, as they may lie on the disk then. What was synchronised is there. Of all later writes each page of 4 KiB,
/// or each sector of 512 bytes, is there or not, by itself; files that were made or removed since are there or not, in order.
public final class PowerCut {
    private static final int SECTOR = 512;
    private static final int PAGE = 4096;
    private static final int HEAD = 14;
    private static final String FILES = "journal.sqlite";

    private final Path folder;
    private final Path library;
    private final Path notes;
    private Map<String, byte[]> before = Map.of();

    private PowerCut(Path folder, Path library, Path notes) {
        this.folder = folder;
        this.library = library;
        this.notes = notes;
    }

    /// How much a cut took.
    ///
    /// @param unsynced pieces that were written and not synchronised
    /// @param lost those of them that are not on the disk
    /// @param torn whether pieces were sectors
    public record Taken(int unsynced, int lost, boolean torn) {}

    /// One thing that the kiosk did with a file.
    ///
    /// @param kind `W`rite, `T`runcate, `S`ynchronise, `U`nlink, `R`ename
    private record Deed(char kind, String name, long offset, ByteBuffer data) {}

    /// Why there can be none on this machine; empty if there can.
    public static Optional<String> missing() throws IOException, InterruptedException {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.of("writes are noted on Linux only");
        }
        return said(List.of("sh", "-c", "command -v gcc")) == 0 ? Optional.empty() : Optional.of("gcc is not installed");
    }

    /// One over the journal in a folder, with room of its own for the library and its notes.
    public static PowerCut over(Path folder, Path room) throws IOException, InterruptedException {
        Path source = room.resolve("unsynced.c");
        try (InputStream text = requireNonNull(PowerCut.class.getResourceAsStream("/powercut/unsynced.c"))) {
            Files.write(source, text.readAllBytes());
        }
        Path library = room.resolve("unsynced.so");
        if (said(List.of("gcc", "-shared", "-fPIC", "-O1", "-o", library.toString(), source.toString(), "-lpthread")) != 0) {
            throw new IOException("gcc does not take unsynced.c");
        }
        return new PowerCut(folder, library, room.resolve("notes"));
    }

    private static int said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        return process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }

    /// The disk is at rest: from here on everything is noted by a kiosk that starts with these settings.
    public Map<String, String> watched(Map<String, String> settings) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(notes);
        before = files();
        Map<String, String> more = new HashMap<>(settings);
        more.put("LD_PRELOAD", library.toString());
        more.put("UNSYNCED_FOLDER", folder.toString());
        more.put("UNSYNCED_NOTES", notes.toString());
        return more;
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(PowerCut::isJournal).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static boolean isJournal(Path file) {
        return file.getFileName().toString().startsWith(FILES);
    }

    /// Makes the files anew after the kiosk was killed.
    public Taken cut(Random random) throws IOException {
        Disk disk = new Disk(before);
        deeds().forEach(disk::take);
        Taken taken = disk.cut(random);
        put(disk.files);
        return taken;
    }

    /// Makes them anew as a disk would have them on which nothing was ever synchronised: what was before.
    public void forget() throws IOException {
        put(before);
    }

    private void put(Map<String, byte[]> contents) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(PowerCut::isJournal).toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /// What was noted; a last note that is not whole was of something that was not begun.
    private List<Deed> deeds() throws IOException {
        List<Deed> deeds = new ArrayList<>();
        if (Files.notExists(notes)) {
            return deeds;
        }
        ByteBuffer noted = ByteBuffer.wrap(Files.readAllBytes(notes)).order(ByteOrder.LITTLE_ENDIAN);
        while (noted.remaining() >= HEAD) {
            char kind = (char) noted.get();
            byte[] name = new byte[noted.get()];
            int length = noted.getInt();
            long offset = noted.getLong();
            if (noted.remaining() < name.length + length) {
                break;
            }
            noted.get(name);
            byte[] data = new byte[length];
            noted.get(data);
            deeds.add(new Deed(kind, new String(name, UTF_8), offset, ByteBuffer.wrap(data)));
        }
        return deeds;
    }

    /// What is on the disk, and what only the system knows yet.
    private static final class Disk {
        private final Map<String, byte[]> files = new TreeMap<>();
        private final Map<String, List<Deed>> unsynced = new TreeMap<>();
        private final List<Deed> names = new ArrayList<>();
        private int pieces;
        private int lost;

        Disk(Map<String, byte[]> files) {
            this.files.putAll(files);
        }

        void take(Deed deed) {
            switch (deed.kind()) {
                case 'W', 'T' -> {
                    if (names.stream().anyMatch(name -> name.name().equals(deed.name()))) {
                        settleNames(names.size());
                    }
                    unsynced.computeIfAbsent(deed.name(), _ -> new ArrayList<>()).add(deed);
                }
                case 'S' -> settle(deed.name());
                default -> names.add(deed);
            }
        }

        /// The file system writes names down together, in order.
        private void settle(String name) {
            settleNames(names.size());
            List<Deed> deeds = unsynced.remove(name);
            if (deeds != null) {
                byte[] content = files.getOrDefault(name, new byte[0]);
                for (Deed deed : deeds) {
                    content = deed.kind() == 'T' ? Arrays.copyOf(content, (int) deed.offset()) : written(content, deed, 0, deed.data().capacity());
                }
                files.put(name, content);
            }
        }

        private void settleNames(int first) {
            List<Deed> settled = names.subList(0, first);
            for (Deed deed : settled) {
                byte[] content = files.getOrDefault(deed.name(), new byte[0]);
                List<Deed> deeds = unsynced.getOrDefault(deed.name(), new ArrayList<>());
                files.remove(deed.name());
                unsynced.remove(deed.name());
                if (deed.kind() == 'R') {
                    String other = UTF_8.decode(deed.data().duplicate()).toString();
                    files.put(other, content);
                    unsynced.put(other, deeds);
                }
            }
            settled.clear();
        }

        Taken cut(Random random) {
            settleNames(random.nextInt(names.size() + 1));
            double kept = List.of(0.0, 0.5, 0.9, 1.0).get(random.nextInt(4));
            boolean torn = random.nextBoolean();
            unsynced.forEach((name, deeds) -> {
                if (!files.containsKey(name) && random.nextDouble() >= kept) {
                    return; // the file itself is not there
                }
                byte[] now = files.getOrDefault(name, new byte[0]);
                for (Deed deed : deeds) {
                    now = perhaps(now, deed, torn ? SECTOR : PAGE, () -> random.nextDouble() < kept);
                }
                files.put(name, now);
            });
            return new Taken(pieces, lost, torn);
        }

        private byte[] perhaps(byte[] content, Deed deed, int piece, Chance chance) {
            if (deed.kind() == 'T') {
                return chance.comes() ? Arrays.copyOf(content, (int) deed.offset()) : content;
            }
            byte[] now = content;
            int from = 0;
            while (from < deed.data().capacity()) {
                long at = deed.offset() + from;
                int length = (int) Math.min(deed.data().capacity() - from, piece - at % piece);
                pieces++;
                if (chance.comes()) {
                    now = written(now, deed, from, length);
                } else {
                    lost++;
                }
                from += length;
            }
            return now;
        }

        private static byte[] written(byte[] content, Deed deed, int from, int length) {
            int at = (int) deed.offset() + from;
            byte[] now = content.length < at + length ? Arrays.copyOf(content, at + length) : content.clone();
            deed.data().get(from, now, at, length);
            return now;
        }

        private interface Chance {
            boolean comes();
        }
    }
}
