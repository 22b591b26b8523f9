package kaikan.energy.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kaikan.energy.Measures;
import kaikan.energy.MeterDraft;
import kaikan.energy.MeterInfo;
import kaikan.energy.MeterKind;
import kaikan.facility.Name;
import kaikan.facility.Space;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.Sheet;
import kaikan.facility.web.SheetReader;
import kaikan.platform.text.TypedNumber;
import kaikan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// Reads the forms about meters. Nothing is given for what must be corrected; the reader has the sentences.
final class MeterSheet {
    private static final Pattern FACTOR = Pattern.compile("\\d{1,6}(\\.\\d{1,4})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,3})?");
    private static final Pattern CLOCK = Pattern.compile("\\d{2}:\\d{2}");
    private static final int STRONGEST = 100_000;

    private final AtSite at;
    private final Sheet sheet;
    private final SheetReader reader;

    MeterSheet(AtSite at, Sheet sheet) {
        this.at = at;
        this.sheet = sheet;
        this.reader = new SheetReader(sheet, at.page().words(), "energy");
    }

    Sheet sheet() {
        return sheet;
    }

    FormErrors errors() {
        return reader.errors();
    }

    String code() {
        String code = sheet.half("code").toUpperCase(Locale.ROOT);
        if (!MeterDraft.CODE.matcher(code).matches()) {
            reader.wrong("code", "code");
        }
        return code;
    }

    /// What the meter is; the code is checked by whoever gives it.
    Optional<MeterDraft> draft(String code) {
        String ja = reader.required("name_ja", 120);
        String en = reader.optional("name_en", 120);
        MeterKind kind = reader.choice("kind", MeterKind.class);
        Measures measures = reader.choice("measures", Measures.class);
        Integer unit = kind == MeterKind.PULSE ? Integer.valueOf(1) : reader.number("unit", 1, STRONGEST);
        reader.required("most", 7);
        Integer most = reader.number("most", 1, STRONGEST);
        List<Long> spaces = spaces();
        if (measures == Measures.SPACES && spaces.isEmpty()) {
            reader.wrong("spaces", "choose");
        }
        if (!reader.errors().isEmpty() || most == null) {
            return Optional.empty();
        }
        MeterInfo.Profile profile = new MeterInfo.Profile(kind, measures, unit == null ? 1 : unit, most);
        return Optional.of(new MeterDraft(at.site().id(), code, new Name(ja, en), profile, spaces));
    }

    /// What its counts are worth.
    Optional<MeterDraft.Worth> worth(MeterKind kind) {
        Instant since = moment("since", "since_time");
        BigDecimal multiplier = positive("multiplier");
        BigDecimal pulses = kind == MeterKind.PULSE ? positive("pulses") : null;
        String note = reader.optional("worth_note", 200);
        return !reader.errors().isEmpty() || since == null || multiplier == null
                ? Optional.empty()
                : Optional.of(new MeterDraft.Worth(since, multiplier, pulses, note));
    }

    /// That it was exchanged.
    Optional<MeterDraft.Swap> swap() {
        Instant when = moment("swap_date", "swap_time");
        String old = reader.optional("old_serial", 40);
        String fresh = reader.required("new_serial", 40);
        Long last = count("last");
        Long first = count("first");
        if ((last == null) != (first == null)) {
            reader.sentence(last == null ? "last" : "first", at.page().t("energy.form.both"));
        }
        String note = reader.optional("swap_note", 200);
        if (when != null && when.isAfter(at.page().now())) {
            reader.sentence("swap_date", at.page().t("energy.form.future"));
        }
        return !reader.errors().isEmpty() || when == null
                ? Optional.empty()
                : Optional.of(new MeterDraft.Swap(when, old, fresh, last, first, note));
    }

    String reason() {
        return reader.required("reason", 200);
    }

    private List<Long> spaces() {
        List<String> keys = sheet.all("spaces");
        return at.catalogue().spaces(at.site()).stream().filter(space -> keys.contains(space.key())).map(Space::id).toList();
    }

    private @Nullable Instant moment(String day, String time) {
        reader.required(day, 10);
        LocalDate date = reader.date(day);
        String clock = sheet.half(time);
        boolean good = CLOCK.matcher(clock).matches() && clock.compareTo("24:00") < 0 && clock.charAt(3) < '6';
        if (!good) {
            reader.wrong(time, "time");
        }
        return date == null || !good ? null : date.atTime(LocalTime.parse(clock)).atZone(at.site().zone()).toInstant();
    }

    private @Nullable BigDecimal positive(String field) {
        String typed = TypedNumber.ungrouped(sheet.half(field));
        if (!FACTOR.matcher(typed).matches() || new BigDecimal(typed).signum() == 0) {
            reader.wrong(field, "factor");
            return null;
        }
        return new BigDecimal(typed);
    }

    /// A count in kWh, given in Wh.
    private @Nullable Long count(String field) {
        String typed = TypedNumber.ungrouped(sheet.half(field));
        if (typed.isEmpty()) {
            return null;
        }
        if (!COUNT.matcher(typed).matches()) {
            reader.wrong(field, "count");
            return null;
        }
        return new BigDecimal(typed).movePointRight(3).longValueExact();
    }
}
