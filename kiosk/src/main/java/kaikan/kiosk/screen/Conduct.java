package kaikan.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.protocol.Manifest;
import kaikan.protocol.Settings;

/// How a screen behaves.
///
/// @param languages those that it offers, in their order
/// @param language the one in which it waits for the next visitor
/// @param start what it shows when nobody uses it
/// @param answers how long whoever types or chooses is waited for
public record Conduct(List<Language> languages, Language language, Settings.Start start, Duration answers) {
    public Conduct {
        languages = List.copyOf(languages);
    }

    /// That of a screen whose staff has set nothing.
    public static Conduct usual(Language language) {
        return new Conduct(List.of(Language.values()), language, Settings.Start.DOOR, View.ANSWERS);
    }

    /// That which the staff has set.
    public static Conduct of(Settings settings) {
        List<Language> offered = settings.languages().stream().map(Language::of).flatMap(Optional::stream).toList();
        Language first = Language.of(settings.language()).orElse(Language.JA);
        return new Conduct(offered, first, settings.start(), Duration.ofSeconds(settings.answerSeconds()));
    }

    /// Whether people without a pass register here: never where machines are.
    Reception reception(Optional<Manifest> manifest, Instant now) {
        return start == Settings.Start.MACHINES ? new Reception.None() : Reception.of(manifest, now);
    }

    /// The languages to choose from; nothing where there is no choice.
    List<Language> choice() {
        return languages.size() < 2 ? List.of() : languages;
    }
}
