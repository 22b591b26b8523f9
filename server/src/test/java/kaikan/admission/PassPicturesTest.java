package kaikan.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Locale;
import javax.imageio.ImageIO;
import kaikan.protocol.Ed25519;
import kaikan.protocol.PassId;
import kaikan.protocol.PassSigner;
import kaikan.protocol.PassText;
import kaikan.protocol.Window;
import org.junit.jupiter.api.Test;

class PassPicturesTest {
    private static final Instant NINE = Instant.parse("2026-11-30T00:00:00Z");

    private static String address(String host) {
        Window hour = new Window(NINE, NINE.plusSeconds(3600));
        String token = new PassSigner(1, Ed25519.newKeyPair().getPrivate()).sign(PassId.next(), 4, hour);
        return PassText.address(host, token);
    }

    @Test
    void aPictureReadsBackAsTheAddress() throws Exception {
        String address = address("kaikan.example.jp");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PassPictures.png(address)));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))));
        assertEquals(address, read.getText());
        assertEquals(address.toUpperCase(Locale.ROOT), address);
    }

    @Test
    void aPassStaysSmallBecauseItIsAlphanumeric() {
        assertTrue(PassPictures.code(address("kaikan.example.jp")).getWidth() <= 49 + 8, "modules and quiet zone");
        assertTrue(PassPictures.svg(address("kaikan.example.jp")).startsWith("<svg"));
    }
}
