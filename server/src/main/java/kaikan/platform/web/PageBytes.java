package kaikan.platform.web;

import gg.jte.TemplateOutput;
import java.util.Arrays;

/// The bytes of a page while it is drawn: UTF-8 in one array that grows, because a page is a thousand small pieces and an array for each of
/// them was a third of all that a page asked of the memory.
final class PageBytes implements TemplateOutput {
    private static final int USUAL_SIZE = 32 * 1024;
    private static final int MOST_FOR_ONE_CHAR = 3;

    private byte[] bytes = new byte[USUAL_SIZE];
    private int length;

    @Override
    public void writeContent(String value) {
        writeContent(value, 0, value.length());
    }

    /// Half of a surrogate pair without its other half becomes a question mark, as everywhere in Java.
    @Override
    public void writeContent(String value, int from, int to) {
        makeRoom(MOST_FOR_ONE_CHAR * (to - from));
        for (int i = from; i < to; i++) {
            char unit = value.charAt(i);
            if (unit < 0x80) {
                bytes[length++] = (byte) unit;
            } else if (!Character.isSurrogate(unit)) {
                encode(unit);
            } else if (i + 1 < to && Character.isSurrogatePair(unit, value.charAt(i + 1))) {
                encode(Character.toCodePoint(unit, value.charAt(++i)));
            } else {
                bytes[length++] = '?';
            }
        }
    }

    @Override
    public void writeBinaryContent(byte[] value) {
        makeRoom(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    /// All that was written.
    byte[] all() {
        return Arrays.copyOf(bytes, length);
    }

    private void encode(int codePoint) {
        if (codePoint < 0x800) {
            bytes[length++] = (byte) (0xC0 | (codePoint >> 6));
        } else if (codePoint < 0x10000) {
            bytes[length++] = (byte) (0xE0 | (codePoint >> 12));
            bytes[length++] = tail(codePoint >> 6);
        } else {
            bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
            bytes[length++] = tail(codePoint >> 12);
            bytes[length++] = tail(codePoint >> 6);
        }
        bytes[length++] = tail(codePoint);
    }

    private static byte tail(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
