package kaikan.device.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kaikan.device.DeviceInfo;
import kaikan.facility.web.AtSite;
import kaikan.platform.web.Page;

/// Ages and conditions of kiosks as pages write them.
public final class Ages {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private Ages() {}

    /// How long ago a kiosk last called: now, minutes, hours, days.
    public static String age(AtSite at, DeviceInfo device) {
        return age(at.page(), device);
    }

    /// The same, on a page that belongs to no site.
    public static String age(Page page, DeviceInfo device) {
        return ago(page, device.lastSeenAt());
    }

    /// How long ago something was.
    static String ago(Page page, Instant then) {
        Duration age = Duration.between(then, page.now());
        if (age.toMinutes() < 1) {
            return page.t("device.age.now");
        }
        if (age.toHours() < 1) {
            return page.t("device.age.minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? page.t("device.age.hours", age.toHours()) : page.t("device.age.days", age.toDays());
    }

    /// Whole minutes until then, at least one.
    public static long minutesLeft(Instant now, Instant then) {
        return Math.max(1, Duration.between(now, then).plusSeconds(59).toMinutes());
    }

    /// Until when something can be used, on the site's wall clock: the first full minute at which it has ended, as what is left is rounded up, too.
    public static String clock(AtSite at, Instant then) {
        return CLOCK.format(then.plusSeconds(59).atZone(at.site().zone()));
    }

    /// The mark that goes with a condition: `ok`, `wait` or `no`.
    public static String mark(DeviceInfo device, Instant now) {
        return switch (device.condition(now)) {
            case WELL -> "ok";
            case TROUBLED, SILENT -> "no";
            case REVOKED -> "";
        };
    }
}
