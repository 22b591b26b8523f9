package kaikan.admission;

import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes a code as a PNG (ISO/IEC 15948) of one bit a pixel. A module is eight pixels wide and high, so that it is one byte of a row:
/// a mail with a pass must not cost more than the booking it tells about.
final class BitPicture {
    private static final int SCALE = 8;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private BitPicture() {}

    static byte[] png(BitMatrix code) {
        int pixels = code.getWidth() * SCALE;
        ByteBuffer header = ByteBuffer.allocate(13).putInt(pixels).putInt(pixels).put((byte) 1).put((byte) 0).put(new byte[3]);
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflated(rows(code)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /// Each row begins with its filter; none is used. A light module is eight bits of one.
    private static byte[] rows(BitMatrix code) {
        int modules = code.getWidth();
        byte[] all = new byte[(modules + 1) * modules * SCALE];
        for (int y = 0; y < modules; y++) {
            int first = y * SCALE * (modules + 1);
            for (int x = 0; x < modules; x++) {
                all[first + 1 + x] = (byte) (code.get(x, y) ? 0 : 0xff);
            }
            for (int copy = 1; copy < SCALE; copy++) {
                System.arraycopy(all, first, all, first + copy * (modules + 1), modules + 1);
            }
        }
        return all;
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(rows);
            deflater.finish();
            byte[] buffer = new byte[rows.length + 64];
            return Arrays.copyOf(buffer, deflater.deflate(buffer));
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
