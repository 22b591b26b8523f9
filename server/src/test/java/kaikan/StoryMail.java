package kaikan;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kaikan.testing.Http;

/// A mail as it is read on the outbox page.
///
/// @param reader the browser in which it lies open
/// @param page the page
record StoryMail(Http reader, HttpResponse<String> page) {
    /// The path of the mail's link to a page below `start`.
    String link(String start) {
        return between(page.body(), "<a href=\"https?://[^/\"]+(" + start + "[^\"]+)\"");
    }

    /// What a scanner reads from the picture that came with the mail.
    String code() {
        try {
            byte[] file = reader.file(between(page.body(), "<img class=\"attached\" src=\"([^\"]+)\""));
            BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)), "the attachment is a picture");
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReaderException e) {
            throw new AssertionError("The picture cannot be scanned", e);
        }
    }

    /// The group of the first match.
    static String between(String body, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        if (!found.find()) {
            throw new AssertionError("Nothing fits " + pattern + " in " + body);
        }
        return found.group(1);
    }
}
