package kaikan.kiosk.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kaikan.kiosk.testing.FakeTime;
import kaikan.kiosk.testing.HardFrames;
import kaikan.kiosk.testing.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeReaderTest {
    private static final String PASS = "HTTPS://KAIKAN.EXAMPLE.JP/P/AEATCP5VKWNDH2HX7DWGXMQAAAAAM2YCLPYWWAT7DGAPTLMUOILKNTKTTXZAV"
            + "WFFFN6VCPBWR477YS4YNHWKQJEARU56WM2QJTVKB6JGLSGVERMJWS5MPC7EMHPKTNBQEGHIMVEHZQM6ILAK";

    private static final int HARD = 24;

    private final CodeReader reader = new CodeReader();

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 45, 90, 133, 180})
    void aPassIsReadAtAnyAngle(int degrees) throws IOException {
        assertEquals(Optional.of(PASS), text(Photo.of(PASS).turned(degrees).frame()));
    }

    @Test
    void aTelephoneInDarkModeIsRead() {
        assertEquals(Optional.of(PASS), text(Photo.of(PASS).inverted().frame()));
    }

    @Test
    void unevenLightAndGrainAreRead() {
        assertEquals(Optional.of(PASS), text(Photo.of(PASS).shaded().grainy(24).frame()));
    }

    @Test
    void mostFramesOfATelephoneThatAreHardToReadAreReadAndNoneWrongly() {
        int read = 0;
        for (int seed = 0; seed < HARD; seed++) {
            HardFrames.Hard hard = HardFrames.of(seed);
            Optional<String> text = text(hard.frame());
            assertEquals(hard.text(), text.orElse(hard.text()), "seed " + seed);
            read += text.isPresent() ? 1 : 0;
        }
        assertTrue(read >= HARD * 85 / 100, read + " of " + HARD);
    }

    @Test
    void aCameraLooksInAnotherWayAtEachFrameUntilOneReads() {
        CodeReader camera = new CodeReader();
        for (int seed = 0; seed < 6; seed++) {
            Frame frame = HardFrames.of(seed).frame();
            Optional<CodeReader.Code> whole = reader.read(frame);
            Optional<CodeReader.Code> seen = Stream.generate(() -> camera.glance(frame)).limit(6).flatMap(Optional::stream).findFirst();
            assertEquals(whole.map(CodeReader.Code::text), seen.map(CodeReader.Code::text), "seed " + seed);
        }
    }

    @Test
    void aFrameOfNothingButGrainIsLookedAtInTimeAndSaysNothing() {
        byte[] grain = new byte[1280 * 720];
        new Random(7).nextBytes(grain);
        assertEquals(Optional.empty(), text(new Frame(1280, 720, grain)));
        assertEquals(Optional.empty(), reader.glance(new Frame(63, 2000, new byte[63 * 2000])));
    }

    @Test
    void aPictureFileIsReadLikeAFrame() throws IOException {
        assertEquals(Optional.of(PASS), text(Frame.ofPicture(Photo.of(PASS).png()).orElseThrow()));
        assertTrue(Frame.ofPicture("no picture".getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    @Test
    void aTelephonesPhotographIsThinnedAndRead() throws IOException {
        BufferedImage photo = new BufferedImage(4_000, 3_000, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage code = ImageIO.read(new ByteArrayInputStream(Photo.of(PASS).png()));
        Graphics2D paper = photo.createGraphics();
        paper.fillRect(0, 0, 4_000, 3_000);
        paper.drawImage(code, 500, 500, 2_000, 2_000 * code.getHeight() / code.getWidth(), null);
        paper.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(photo, "png", file);
        Frame frame = Frame.ofPicture(file.toByteArray()).orElseThrow();
        assertTrue(frame.width() * frame.height() <= Frame.LARGEST);
        assertEquals(Optional.of(PASS), text(frame));
    }

    @Test
    void aPictureThatClaimsMorePixelsThanThereIsMemoryIsNotUnpacked() throws IOException {
        byte[] picture = Photo.of(PASS).png();
        ByteBuffer head = ByteBuffer.wrap(picture);
        head.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 check = new CRC32();
        check.update(picture, 12, 17);
        head.putInt(29, (int) check.getValue());
        assertTrue(Frame.ofPicture(picture).isEmpty());
    }

    @Test
    void aDamagedPictureIsNone() throws IOException {
        byte[] picture = Photo.of(PASS).png();
        assertTrue(Frame.ofPicture(Arrays.copyOf(picture, 40)).isEmpty());
        assertTrue(Frame.ofPicture(Arrays.copyOf(picture, picture.length / 2)).isEmpty());
    }

    @Test
    void aPictureWithoutACodeSaysNothing() {
        assertEquals(Optional.empty(), text(new Frame(640, 480, new byte[640 * 480])));
        assertEquals(Optional.empty(), text(new Frame(1, 1, new byte[1])));
        assertThrows(IllegalArgumentException.class, () -> new Frame(100, 100, new byte[10]));
    }

    @Test
    void howCoarselyACodeWasSeenIsKnown() {
        assertEquals(6, reader.read(Photo.of(PASS).frame()).orElseThrow().quality().pixelsPerModule(), 0.5);
    }

    @Test
    void aCodeHeldUpIsOneScanUntilItWasOutOfSight() {
        FakeTime time = new FakeTime(Instant.EPOCH);
        Sightings sightings = new Sightings(time::nanos);
        assertTrue(sightings.isNew("A"));
        for (int i = 0; i < 20; i++) {
            time.pass(Duration.ofMillis(1_500));
            assertFalse(sightings.isNew("A"));
        }
        assertTrue(sightings.isNew("B"));
        time.pass(Sightings.AWAY);
        assertTrue(sightings.isNew("B"));
    }

    private Optional<String> text(Frame frame) {
        return reader.read(frame).map(CodeReader.Code::text);
    }
}
