package kaikan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever a scanner may read, made from a seed: noise, and genuine passes that somebody has tampered with. The short form reads 100,000 of them;
/// `-Dfuzz=10000000` is the long proof.
@Timeout(7_200)
final class PassFuzzTest {
    private static final long INPUTS = Long.getLong("fuzz", 100_000);
    private static final long CHUNK = 10_000;
    private static final Instant NOW = Instant.parse("2026-12-08T01:42:00Z");
    private static final Window YEARS = new Window(Instant.parse("2026-04-01T00:00:00Z"), Instant.parse("2030-04-01T00:00:00Z"));
    private static final KeyPair PAIR = Ed25519.newKeyPair();
    private static final PassKeys KEYS = new PassKeys(List.of(
            PassKey.of(1, PAIR.getPublic(), YEARS), PassKey.of(2, Ed25519.newKeyPair().getPublic(), YEARS)));
    /// The order of the curve's group: a signature whose number has grown by it is the same to a reader that does not look.
    private static final BigInteger ORDER = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final int HALF = 32;

    /// Everything that was ever signed, by its token.
    private final Map<String, Pass> signed = new Random(7).ints(8).mapToObj(PassFuzzTest::pass).collect(Collectors.toMap(
            pass -> new PassSigner(1, PAIR.getPrivate()).sign(pass.id(), pass.site(), pass.validity()), Function.identity()));
    private final List<String> tokens = signed.keySet().stream().sorted().toList();

    @Test
    void nothingThatWasNotSignedIsAcceptedAndNothingBreaksTheReader() {
        long start = System.nanoTime();
        long accepted = LongStream.range(0, (INPUTS + CHUNK - 1) / CHUNK).parallel().map(this::chunk).sum();
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        System.out.println(INPUTS + " inputs in " + seconds + " s, of which " + accepted + " were genuine passes in other clothes");
        assertTrue(accepted > 0, "a reader that accepts nothing would pass, too");
    }

    private long chunk(long number) {
        Random random = new Random(20261208 + number);
        long accepted = 0;
        for (long i = number * CHUNK; i < Math.min(INPUTS, (number + 1) * CHUNK); i++) {
            accepted += read(input(random)) ? 1 : 0;
        }
        return accepted;
    }

    private boolean read(String text) {
        try {
            return switch (KEYS.check(text, NOW)) {
                case PassCheck.Genuine(Pass pass) -> {
                    assertTrue(signed.containsValue(pass), () -> "accepted, and never signed: " + escaped(text));
                    yield true;
                }
                case PassCheck.Refused _ -> false;
            };
        } catch (RuntimeException e) {
            throw new AssertionError("this breaks the reader: " + escaped(text), e);
        }
    }

    /// What is read as a pass costs a check of its signature, a thousand times as long as the reading: most inputs stop before it.
    private String input(Random random) {
        String token = any(random);
        int kind = random.nextInt(1_000);
        return switch (kind) {
            case 0, 1 -> edited(random, PassText.address("kaikan.example.jp", token));
            case 2, 3 -> edited(random, token);
            case 4, 5 -> edited(random, edited(random, edited(random, "/P/" + token)));
            case 6, 7 -> PassText.address("h" + random.nextInt(), flipped(random, token));
            case 8 -> "/P/" + spliced(token, any(random), random.nextInt(Pass.BYTES));
            case 9, 10 -> "/P/" + strangeSignature(random, token);
            case 11 -> "/P/" + Base32.encode(bytes(random, random.nextInt(Pass.BYTES + 20)));
            case 12, 13 -> "/P/" + anotherBody(random, token);
            case 14 -> clothed(random, token);
            default -> kind < 500 ? noise(random) : edited(random, "/P/" + cut(random, token));
        };
    }

    /// Too short for a pass by a sign at least.
    private static String cut(Random random, String token) {
        return token.substring(0, random.nextInt(token.length() - 9));
    }

    /// Signs from everywhere, now and then with what begins like a pass.
    private static String noise(Random random) {
        StringBuilder noise = new StringBuilder(random.nextInt(3) == 0 ? "/P/AE" : "");
        int alphabet = random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1;
        random.ints(random.nextInt(220), 0, alphabet).forEach(noise::appendCodePoint);
        return noise.toString();
    }

    private static String edited(Random random, String text) {
        StringBuilder edited = new StringBuilder(text);
        for (int edits = random.nextInt(3); edits >= 0; edits--) {
            int at = random.nextInt(edited.length() + 1);
            int to = Math.min(edited.length(), at + 1 + random.nextInt(8));
            switch (random.nextInt(5)) {
                case 0 -> edited.setLength(at);
                case 1 -> edited.delete(at, to);
                case 2 -> edited.insert(at, (char) random.nextInt(0x10000));
                case 3 -> edited.replace(at, to, edited.substring(0, Math.min(edited.length(), to - at)));
                default -> edited.replace(at, to, Character.toString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567/".charAt(random.nextInt(33))));
            }
        }
        return edited.toString();
    }

    /// One to four bits the other way round, anywhere.
    private static String flipped(Random random, String token) {
        byte[] bytes = Base32.decode(token);
        for (int flips = random.nextInt(4); flips >= 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return Base32.encode(bytes);
    }

    private static String spliced(String one, String other, int at) {
        byte[] bytes = Base32.decode(one);
        System.arraycopy(Base32.decode(other), at, bytes, at, bytes.length - at);
        return Base32.encode(bytes);
    }

    /// Signatures that careless arithmetic takes: nothing at all, all ones, a number grown by the order, points of small order.
    private static String strangeSignature(Random random, String token) {
        byte[] bytes = Base32.decode(token);
        int number = Pass.BYTES - HALF;
        switch (random.nextInt(5)) {
            case 0 -> Arrays.fill(bytes, Pass.SIGNED_BYTES, bytes.length, (byte) 0);
            case 1 -> Arrays.fill(bytes, Pass.SIGNED_BYTES, bytes.length, (byte) 0xff);
            case 2 -> System.arraycopy(grown(Arrays.copyOfRange(bytes, number, bytes.length)), 0, bytes, number, HALF);
            case 3 -> {
                Arrays.fill(bytes, Pass.SIGNED_BYTES, bytes.length, (byte) 0);
                bytes[Pass.SIGNED_BYTES] = 1;
            }
            default -> System.arraycopy(bytes(random, HALF), 0, bytes, random.nextBoolean() ? number : Pass.SIGNED_BYTES, HALF);
        }
        return Base32.encode(bytes);
    }

    /// The number, whose low byte comes first, and the order of the group.
    private static byte[] grown(byte[] number) {
        byte[] sum = reversed(new BigInteger(1, reversed(number)).add(ORDER).toByteArray());
        return Arrays.copyOf(sum, HALF);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        IntStream.range(0, bytes.length).forEach(i -> reversed[i] = bytes[bytes.length - 1 - i]);
        return reversed;
    }

    /// Another pass under a signature that was made for this one.
    private static String anotherBody(Random random, String token) {
        byte[] bytes = Base32.decode(token);
        int from = 1 + random.nextInt(Pass.SIGNED_BYTES - 1);
        byte[] other = bytes(random, 1 + random.nextInt(Pass.SIGNED_BYTES - from));
        System.arraycopy(other, 0, bytes, from, other.length);
        return Base32.encode(bytes);
    }

    /// A genuine pass as scanners give it.
    private static String clothed(Random random, String token) {
        String text = switch (random.nextInt(4)) {
            case 0 -> token;
            case 1 -> "]Q1" + PassText.address("kaikan.example.jp:8443", token);
            case 2 -> "HTTPS+//OTHER.EXAMPLE/P/" + token + "\r\n";
            default -> "/P/" + token + "?LANG=" + random.nextInt();
        };
        return random.nextBoolean() ? text : text.toLowerCase(Locale.ROOT);
    }

    private static Pass pass(int seed) {
        Random random = new Random(seed);
        Instant from = NOW.minusSeconds(random.nextInt(1_000_000));
        return new Pass(1, PassId.of(bytes(random, PassId.BYTES)), random.nextInt(100), new Window(from, from.plusSeconds(3_600)));
    }

    private String any(Random random) {
        return tokens.get(random.nextInt(tokens.size()));
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String escaped(String text) {
        return text.chars().mapToObj(c -> c > ' ' && c < 127 ? Character.toString(c) : String.format("\\u%04x", c)).collect(Collectors.joining());
    }

    @Test
    void everyGenuinePassOfThisTestCounts() {
        signed.forEach((token, pass) -> assertEquals(new PassCheck.Genuine(pass), KEYS.check(token, NOW)));
    }
}
