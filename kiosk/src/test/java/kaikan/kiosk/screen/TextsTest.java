package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.link.CallState;
import kaikan.protocol.HolderKind;
import kaikan.protocol.PassRefusal;
import kaikan.protocol.Refusal;
import kaikan.protocol.UseRefusal;
import kaikan.protocol.WalkInForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TextsTest {
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    @Test
    void allLanguagesSayTheSameThings() {
        Set<String> japanese = keys(Language.JA);
        assertEquals(japanese, keys(Language.EN));
        assertEquals(japanese, keys(Language.EASY));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextFillsTheSameHolesAndShoutsAtNobody(Language language) {
        for (String key : keys(language)) {
            assertEquals(holes(Language.JA, key), holes(language, key), key);
            String text = Words.in(language).get(key);
            assertFalse(text.isBlank() || text.contains("!") || text.contains("！"), key);
        }
    }

    /// As the server's pages do: the house is a word of the code.
    @Test
    void whereThePersonStandsIsCalledACentre() {
        for (String key : keys(Language.EN)) {
            assertFalse(Words.in(Language.EN).get(key).matches("(?is).*\\bhouses?\\b.*"), key);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRefusalSaysWhyAndWhatToDo(Language language) {
        Words words = Words.in(language);
        for (PassRefusal why : PassRefusal.values()) {
            words.get("refusal." + new Refusal.NotGenuine(why).code() + ".title");
            words.get("refusal." + new Refusal.NotGenuine(why).code() + ".body");
        }
        for (UseRefusal why : UseRefusal.values()) {
            if (why != UseRefusal.ALREADY_STOPPED) {
                words.get("use." + why.name() + ".title");
                words.get("use." + why.name() + ".body");
            }
        }
        for (WalkIn.Flaw flaw : WalkIn.Flaw.values()) {
            words.get("form.flaw." + flaw.name());
        }
        for (CallState state : CallState.values()) {
            words.get("called." + state.name() + ".title");
            words.get("called." + state.name() + ".body");
        }
        for (HolderKind kind : HolderKind.values()) {
            words.get("muster.kind." + kind.name());
        }
    }

    @Test
    void aPassThatWasTakenBackIsNotSaidToBeACancelledBooking() {
        String key = "refusal." + new Refusal.Cancelled().code() + ".title";
        assertTrue(Words.in(Language.JA).get(key).contains("入館証"));
        assertTrue(Words.in(Language.EN).get(key).contains("pass"));
        assertTrue(Words.in(Language.EASY).get(key).contains("QRコード"));
    }

    @Test
    void everyKanjiOfEasyJapaneseHasItsReading() {
        for (String key : keys(Language.EASY)) {
            String text = Words.in(Language.EASY).get(key);
            String left = text.replaceAll("(｜[^《]+|[\\p{IsHan}々]+)《[^》]+》", "");
            boolean own = key.equals("name");
            assertTrue(own || !left.matches("(?s).*\\p{IsHan}.*"), key + ": " + left);
        }
    }

    @Test
    void readingsBecomeRubyAndNothingElseBecomesMarkup() {
        assertEquals("<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>を<br>&lt;b&gt;", Html.prose("漢字《かんじ》を\n<b>").markup());
        assertEquals("<ruby>8日<rp>（</rp><rt>ようか</rt><rp>）</rp></ruby>", Html.prose("｜8日《ようか》").markup());
        assertEquals("漢字を", Html.plain("漢字《かんじ》を"));
        Html filled = Html.of("<p title=\"{}\">{}{}</p>", "\"", "&", new Html("<b>x</b>"));
        assertEquals("<p title=\"&quot;\">&amp;<b>x</b></p>", filled.markup());
        assertEquals("<p>{}</p>", Html.of("<p>{}</p>", "{}").markup(), "a typed pattern stays text");
    }

    @Test
    void daysAndLengthsReadAsPeopleSpeak() {
        LocalDate day = LocalDate.of(2026, 12, 8);
        ZoneId zone = ZoneId.of("Asia/Tokyo");
        assertEquals("12月8日（火）", new Times(Words.in(Language.JA), zone).day(day));
        assertEquals("Tuesday 8 December", new Times(Words.in(Language.EN), zone).day(day));
        assertEquals("12月《がつ》｜8日《ようか》（火曜日《かようび》）", new Times(Words.in(Language.EASY), zone).day(day));
        Times english = new Times(Words.in(Language.EN), zone);
        assertEquals(List.of("less than a minute", "1 minute", "2 minutes", "1 hour", "2 hours 6 minutes"),
                Stream.of(0, 1, 2, 60, 126).map(Duration::ofMinutes).map(english::length).toList());
        Times japanese = new Times(Words.in(Language.JA), zone);
        assertEquals("1分未満", japanese.length(Duration.ofSeconds(59)));
        assertEquals("2時間", japanese.length(Duration.ofSeconds(7_259)));
        Times easy = new Times(Words.in(Language.EASY), zone);
        assertEquals("2時間《じかん》6分《ぷん》", easy.length(Duration.ofMinutes(126)));
        assertEquals(List.of("1分《ぷん》くらい", "5分《ふん》", "10分《ぷん》", "14分《ぷん》", "27分《ふん》"),
                Stream.of(0, 5, 10, 14, 27).map(Duration::ofMinutes).map(easy::length).toList());
    }

    @Test
    void theConsentSaysForHowManyDaysNamesAreKept() {
        Map<Language, List<String>> spoken = Map.of(
                Language.JA, List.of("1日", "30日", "90日"),
                Language.EN, List.of("1 day", "30 days", "90 days"),
                Language.EASY, List.of("｜1日《いちにち》", "｜30日《さんじゅうにち》", "90日《にち》"));
        spoken.forEach((language, texts) -> {
            Canvas canvas = Canvas.of(language, ZoneId.of("Asia/Tokyo"), Duration.ZERO);
            assertEquals(texts, Stream.of(1, 30, 90).map(canvas.times()::days).toList());
            String asked = consent(canvas, 30);
            assertTrue(asked.contains(Html.prose(canvas.times().days(30)).markup()), asked);
            assertTrue(consent(canvas, null).contains(canvas.t("form.consent").markup()), "an older server does not tell");
        });
    }

    private static String consent(Canvas canvas, @Nullable Integer keptDays) {
        WalkInForm form = new WalkInForm(Set.of(), List.of(), "2026-12", keptDays);
        return new FormScenes(canvas).walkIn(form, new View.Form(WalkIn.empty("ja"), List.of(), View.Stray.NONE), 1).main().markup();
    }

    @Test
    void peopleAreCountedAsPeopleSpeak() {
        ZoneId zone = ZoneId.of("Asia/Tokyo");
        Map<Language, List<String>> spoken = Map.of(
                Language.JA, List.of("0人", "1人", "2人", "3人"),
                Language.EN, List.of("0 people", "1 person", "2 people", "3 people"),
                Language.EASY, List.of("0人《にん》", "｜1人《ひとり》", "｜2人《ふたり》", "3人《にん》"));
        spoken.forEach((language, texts) -> {
            Times times = new Times(Words.in(language), zone);
            assertEquals(texts, IntStream.range(0, 4).mapToObj(times::people).toList());
        });
    }

    @Test
    void aMissingTextIsADefect() {
        assertThrows(IllegalArgumentException.class, () -> Words.in(Language.JA).get("no.such.key"));
    }

    private static Set<String> keys(Language language) {
        Set<String> keys = new TreeSet<>();
        Words.in(language).keys().forEach(keys::add);
        return keys;
    }

    private static Set<String> holes(Language language, String key) {
        return HOLE.matcher(Words.in(language).get(key)).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
