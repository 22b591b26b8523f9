package kaikan.facility.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import kaikan.calendar.TypedDate;
import kaikan.facility.Keys;
import kaikan.member.MailAddress;
import kaikan.member.PhoneNumber;
import kaikan.platform.text.Figures;
import kaikan.platform.text.TypedNumber;
import kaikan.platform.text.TypedNumber.Unit;
import kaikan.platform.text.Words;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Wrong;
import org.jspecify.annotations.Nullable;

/// Reads a sheet field by field and collects one sentence for each field that must be corrected.
public final class SheetReader {
    private static final Pattern AREA = Pattern.compile("\\d{1,7}(\\.\\d{1,2})?");

    /// The feature whose sentences serve those that have none of their own.
    private static final String HOUSE = "facility";

    private final Sheet sheet;
    private final Words words;
    private final String feature;
    private FormErrors errors = FormErrors.none();

    /// A reader for forms of a feature.
    ///
    /// @param feature the name of its texts; a field `area` is called by the words under `<feature>.field.area`
    public SheetReader(Sheet sheet, Words words, String feature) {
        this.sheet = sheet;
        this.words = words;
        this.feature = feature;
    }

    /// What must be corrected so far.
    public FormErrors errors() {
        return errors;
    }

    /// Adds a sentence about a field; `key` is below `<feature>.form`, else below `facility.form`, filled with the field's name and the
    /// values.
    public void wrong(String field, String key, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = words.get(feature + ".field." + field);
        System.arraycopy(values, 0, all, 1, values.length);
        String own = feature + ".form." + key;
        sentence(field, words.get(words.has(own) ? own : HOUSE + ".form." + key, all));
    }

    /// Adds a sentence that is ready to read.
    public void sentence(String field, String sentence) {
        sentence(field, Wrong.of(sentence));
    }

    /// Adds what is ready to read.
    public void sentence(String field, Wrong wrong) {
        errors = errors.with(field, wrong);
    }

    /// A text that may be empty, of at most so many characters.
    public String optional(String field, int most) {
        String text = sheet.text(field);
        if (text.length() > most) {
            wrong(field, "long", most);
        }
        return text;
    }

    /// A text that may not be empty.
    public String required(String field, int most) {
        String text = optional(field, most);
        if (text.isEmpty()) {
            wrong(field, "required");
        }
        return text;
    }

    /// A mail address; an empty text for an empty field and for what was wrong. What stands there already is not judged again.
    public String mail(String field, String stands) {
        String typed = sheet.text(field);
        boolean kept = typed.isEmpty() || typed.equals(stands);
        return judged(field, "mail", kept ? Optional.of(typed) : MailAddress.read(typed).map(MailAddress::text));
    }

    /// A telephone number with what is asked for there; an empty text for an empty field and for what was wrong. What stands there already is
    /// not judged again.
    public String phone(String field, String stands) {
        return judged(field, "telephone", PhoneNumber.kept(sheet.text(field), stands));
    }

    private String judged(String field, String key, Optional<String> kept) {
        if (kept.isEmpty()) {
            wrong(field, key);
        }
        return kept.orElse("");
    }

    /// A key; made from the English name when nothing is typed. Where that gives none, it is asked for.
    public String key(String field, String nameEn) {
        String typed = sheet.half(field);
        String key = typed.isEmpty() ? Keys.from(nameEn).orElse("") : typed;
        if (!Keys.valid(key)) {
            wrong(field, key.isEmpty() ? "key-needed" : "key");
        }
        return key;
    }

    /// A whole number within bounds; null for an empty field and for what was wrong.
    public @Nullable Integer number(String field, int least, int most) {
        Integer number = between(field, Unit.PIECES, least, most);
        if (number == null && !sheet.half(field).isEmpty()) {
            wrong(field, "number", Figures.number(least), Figures.number(most));
        }
        return number;
    }

    /// An amount of yen from nothing to so much; null for an empty field and for what was wrong.
    public @Nullable Integer yen(String field, int most) {
        Integer yen = between(field, Unit.YEN, 0, most);
        if (yen == null && !sheet.half(field).isEmpty()) {
            wrong(field, "yen", Figures.yen(most, words.language()));
        }
        return yen;
    }

    private @Nullable Integer between(String field, Unit unit, int least, int most) {
        String typed = sheet.half(field);
        int number = TypedNumber.of(typed, unit);
        boolean read = number > 0 || TypedNumber.zero(typed, unit);
        return read && number >= least && number <= most ? number : null;
    }

    /// Square metres with at most two decimals; null for an empty field and for what was wrong.
    public @Nullable BigDecimal area(String field) {
        String text = TypedNumber.ungrouped(sheet.half(field));
        if (text.isEmpty()) {
            return null;
        }
        if (!AREA.matcher(text).matches()) {
            wrong(field, "area");
            return null;
        }
        return new BigDecimal(text);
    }

    /// A day; null for an empty field and for what was wrong.
    public @Nullable LocalDate date(String field) {
        String text = sheet.half(field).replace('/', '-');
        Optional<LocalDate> day = TypedDate.day(text);
        if (day.isEmpty() && !text.isEmpty()) {
            noDay(field, text);
        }
        return day.orElse(null);
    }

    /// A feature whose days end earlier says so in its own words.
    private void noDay(String field, String text) {
        if (TypedDate.tooLate(text) && (feature.equals(HOUSE) || !words.has(feature + ".form.date"))) {
            sentence(field, words.get("platform.date.late", TypedDate.LAST));
        } else {
            wrong(field, "date");
        }
    }

    /// One of an enum's names; the first of them when something else was sent, with a sentence.
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        E[] all = type.getEnumConstants();
        Optional<E> chosen = Arrays.stream(all).filter(value -> value.name().equals(sheet.text(field))).findFirst();
        if (chosen.isEmpty()) {
            wrong(field, "choose");
        }
        return chosen.orElse(all[0]);
    }
}
