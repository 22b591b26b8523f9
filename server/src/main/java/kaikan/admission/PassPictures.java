package kaikan.admission;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import kaikan.platform.web.HouseAddress;
import kaikan.protocol.PassText;

/// Draws codes for passes and labels: error correction M, upper case, so that the code stays in QR's alphanumeric mode and small.
@Singleton
public class PassPictures {
    private final HouseAddress address;

    PassPictures(HouseAddress address) {
        this.address = address;
    }

    /// The host that stands in codes.
    public String host() {
        return URI.create(address.of("/")).getRawAuthority();
    }

    /// The address in the picture of a pass.
    public String addressOf(IssuedPass pass) {
        return addressOf(pass.token());
    }

    /// The address in the picture of a signed text.
    public String addressOf(String token) {
        return PassText.address(host(), token);
    }

    /// A code as a PNG of black on white with the quiet zone around it.
    public static byte[] png(String text) {
        return BitPicture.png(code(text));
    }

    /// A code as an SVG that scales to its box.
    public static String svg(String text) {
        BitMatrix code = code(text);
        int size = code.getWidth();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size + "\" shape-rendering=\"crispEdges\">"
                + "<path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "h-" + size + "z\"/><path d=\"" + path + "\"/></svg>";
    }

    /// One pixel a module.
    static BitMatrix code(String text) {
        try {
            Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code: " + text.length() + " characters", e);
        }
    }
}
