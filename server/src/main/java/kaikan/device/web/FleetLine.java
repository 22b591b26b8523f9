package kaikan.device.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kaikan.device.DeviceInfo;
import kaikan.facility.Site;
import kaikan.platform.web.Page;

/// A kiosk among those of all houses.
public record FleetLine(Site site, DeviceInfo device) {
    /// Whatever needs somebody first; of those that need nobody, what has most to tell, and then house by house.
    static Comparator<FleetLine> worstFirst(Instant now) {
        return Comparator.comparingInt((FleetLine line) -> -line.device.trouble(now))
                .thenComparingLong(line -> -line.device.queued())
                .thenComparing(line -> line.site.key())
                .thenComparing(line -> line.device.name());
    }

    /// What its self-test found that is not as it should be, what has failed first.
    public List<CheckLine> findings(Page page) {
        return CheckLine.of(page, device).stream()
                .filter(check -> !check.mark().equals("ok"))
                .sorted(Comparator.comparingInt(check -> check.mark().equals("no") ? 0 : 1))
                .toList();
    }
}
