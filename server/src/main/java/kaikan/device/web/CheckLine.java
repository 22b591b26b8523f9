package kaikan.device.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.device.DeviceInfo;
import kaikan.platform.web.Page;

/// One line of a kiosk's self-test in the reader's words. What a newer kiosk checks or finds, and we have no words for, stands as it was sent.
///
/// @param what was looked at
/// @param state how it is
/// @param mark that goes with it: `ok`, `wait` or `no`
/// @param detail what was found; may be empty
/// @param next what to do about it; empty where it is good
public record CheckLine(String what, String state, String mark, String detail, String next) {
    private static final Pattern LINE = Pattern.compile("(\\S+) ([A-Z_]+) ?(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final String GOOD = "GOOD";

    /// What the kiosk said last, in its order; empty where it has said nothing yet.
    public static List<CheckLine> of(Page page, DeviceInfo device) {
        return device.healthText().lines().filter(line -> !line.isBlank()).map(line -> read(page, line)).toList();
    }

    private static CheckLine read(Page page, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return new CheckLine(line, "", "", "", "");
        }
        String name = parts.group(1);
        String state = parts.group(2);
        return new CheckLine(
                known(page, "device.check." + name, name),
                known(page, "device.check.state." + state, state),
                mark(state),
                detail(page, name, parts.group(3)),
                state.equals(GOOD) ? "" : next(page, name, state));
    }

    private static String mark(String state) {
        return switch (state) {
            case GOOD -> "ok";
            case "FAILED" -> "no";
            default -> "wait";
        };
    }

    /// The words for just that, for so many numbers, or for anything.
    private static String detail(Page page, String name, String said) {
        String key = "device.check.is." + name;
        String exact = key + "." + (said.equals("–") ? "none" : said);
        if (page.words().has(exact)) {
            return page.t(exact);
        }
        String[] figures = NUMBER.matcher(said).results().map(MatchResult::group).toArray(String[]::new);
        String counted = key + "." + figures.length;
        if (page.words().has(counted)) {
            return page.t(counted, Arrays.stream(figures).map(CheckLine::figure).toArray());
        }
        return page.words().has(key) ? page.t(key, said) : said;
    }

    /// A whole number as such, so that it is written as all are.
    private static Object figure(String figure) {
        return figure.matches("\\d{1,18}") ? Long.valueOf(figure) : figure;
    }

    private static String next(Page page, String name, String state) {
        String key = "device.check.next." + name;
        return known(page, key + "." + state, known(page, key, page.t("device.check.next")));
    }

    private static String known(Page page, String key, String otherwise) {
        return page.words().has(key) ? page.t(key) : otherwise;
    }
}
