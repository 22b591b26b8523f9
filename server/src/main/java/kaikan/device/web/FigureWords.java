package kaikan.device.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kaikan.device.DeviceInfo;
import kaikan.platform.web.Page;

/// What a kiosk measures of itself, in words.
public final class FigureWords {
    private static final long GIB = 1L << 30;

    private FigureWords() {}

    /// One phrase for each figure that it told.
    public static List<String> of(Page page, DeviceInfo device) {
        List<String> phrases = new ArrayList<>();
        BigDecimal temperature = device.temperature();
        Long disk = device.diskBytes();
        Integer decoded = device.decodePercent();
        Instant tested = device.selfTestAt();
        if (temperature != null) {
            phrases.add(page.t("device.figure.temperature", temperature.toPlainString()));
        }
        if (disk != null) {
            phrases.add(page.t("device.figure.disk", gib(device.diskFreeBytes()), gib(disk)));
        }
        if (decoded != null) {
            phrases.add(page.t("device.figure.decoded", decoded));
        }
        if (tested != null) {
            phrases.add(page.t("device.figure.tested", Ages.ago(page, tested)));
        }
        return phrases;
    }

    private static String gib(long bytes) {
        return BigDecimal.valueOf(bytes * 10 / GIB, 1).toPlainString();
    }
}
