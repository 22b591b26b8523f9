package kaikan.kiosk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.journal.JournalBroken;

/// The folder of the journal. One kiosk owns it while it runs.
final class DataFolder implements AutoCloseable {
    /// Less than this and the kiosk does not start: about a month of rows.
    private static final long LEAST_FREE_BYTES = 20L * 1024 * 1024;

    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Makes the folder if it is not there, and owns it.
    static DataFolder own(Path wanted) throws CannotStart {
        Path path = wanted.toAbsolutePath();
        try {
            Files.createDirectories(path);
            if (path.toFile().getUsableSpace() < LEAST_FREE_BYTES) {
                throw new CannotStart("The disk of " + path + " is full: free at least 20 MB and start again.");
            }
            DataFolder folder = new DataFolder(path, lock(path));
            folder.sweep();
            return folder;
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + path + " cannot be written: give this user the right to, or set KAIKAN_KIOSK_FOLDER to another folder.",
                    e);
        }
    }

    private static FileLock lock(Path path) throws IOException, CannotStart {
        FileChannel channel = FileChannel.open(path.resolve("kiosk.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException _) {
            // a kiosk in this very process: the same sentence
        }
        channel.close();
        throw new CannotStart("Another kiosk uses " + path + ": stop it, or set KAIKAN_KIOSK_FOLDER to another folder.");
    }

    /// What the database unpacked for a kiosk that was killed stays behind, a megabyte each time; whoever owns the folder needs none of it.
    private void sweep() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(path, "sqlite-*sqlitejdbc*")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Opens the journal, whose database unpacks what it needs in here.
    Journal journal(DeviceClock clock) throws CannotStart {
        System.setProperty("org.sqlite.tmpdir", path.toString());
        try {
            return new Journal(path, clock);
        } catch (JournalBroken e) {
            throw cannotUse(e);
        }
    }

    /// Why a kiosk cannot start with the journal in here, and what to do: it is never thrown away.
    CannotStart cannotUse(JournalBroken why) {
        return new CannotStart(
                why.getMessage() + ". Free the disk of " + path + ", or start the version of the kiosk that wrote the journal there.", why);
    }

    /// Bytes that are free.
    long free() {
        return path.toFile().getUsableSpace();
    }

    /// Bytes of the whole disk.
    long size() {
        return path.toFile().getTotalSpace();
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException _) {
            // the process ends, and the lock with it
        }
    }
}
