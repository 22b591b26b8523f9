package kaikan.device;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kaikan.platform.audit.DetailWords;
import kaikan.platform.text.Words;
import kaikan.protocol.Settings;

/// Says in the trail how a kiosk was to behave, in the words of the form. The staff's number is never said: only whether there is one.
@Singleton
class ConfigDetails implements DetailWords {
    private static final String VERB = "device.configure";
    private static final int PARTS = 6;

    /// What the trail keeps of a version.
    static String kept(long version, Settings settings) {
        String hash = settings.staffNumber();
        String number = hash == null ? "own" : hash.isEmpty() ? "none" : "set";
        return String.join(
                " ",
                Long.toString(version),
                String.join(",", settings.languages()),
                settings.language(),
                settings.start().name(),
                Integer.toString(settings.answerSeconds()),
                number);
    }

    @Override
    public Optional<String> say(String verb, String field, String value, Words words) {
        String[] parts = value.split(" ");
        return verb.equals(VERB) && parts.length == PARTS ? Optional.of(say(parts, words)) : Optional.empty();
    }

    private static String say(String[] parts, Words words) {
        String offered = Arrays.stream(parts[1].split(","))
                .map(language -> words.get("device.config.language." + language))
                .collect(Collectors.joining(words.get("device.and")));
        return words.get("device.config.runs", Long.parseLong(parts[0])) + "　" + List.of(
                        said(words, "languages", offered),
                        said(words, "language", words.get("device.config.language." + parts[2])),
                        said(words, "start", words.get("device.config.start." + parts[3])),
                        said(words, "answer", parts[4] + " " + words.get("device.config.answer.unit")),
                        said(words, "number", words.get("device.config.number." + parts[5])))
                .stream()
                .collect(Collectors.joining("　"));
    }

    private static String said(Words words, String setting, String value) {
        return words.get("device.config." + setting) + " " + value;
    }
}
