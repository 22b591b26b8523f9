package kaikan.platform.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageBytesTest {
    @Test
    void writesWhatJavaWrites() {
        for (String text : new String[] {"", "a<b>", "é ß", "予約「小会議室」", "𠮷野家 😀", "half \uD83D", "\uDE00 half", "\uD83D\uD83D\uDE00"}) {
            assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), drawn(text), text);
        }
    }

    /// Any text, in pieces of any size and far longer than a page is at first.
    @Test
    void writesAnyPiecesOfAnyText() {
        Random random = new Random(20_261_129);
        for (int round = 0; round < 200; round++) {
            String text = random.ints(random.nextInt(60_000), 1, Character.MAX_CODE_POINT)
                    .map(point -> random.nextInt(3) == 0 ? point : 1 + point % 0x7F)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            int cut = random.nextInt(text.length() + 1);
            int at = cut > 0 && Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
            PageBytes page = new PageBytes();
            page.writeBinaryContent(new byte[] {'<'});
            page.writeContent(text, 0, at);
            page.writeContent(text, at, text.length());
            assertEquals("<" + new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                    new String(page.all(), StandardCharsets.UTF_8));
        }
    }

    private static byte[] drawn(String text) {
        PageBytes page = new PageBytes();
        page.writeContent(text);
        return page.all();
    }
}
