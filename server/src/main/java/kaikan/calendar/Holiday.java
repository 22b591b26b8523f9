package kaikan.calendar;

import java.time.LocalDate;

/// A day that the law makes a holiday, or that an operator has added.
///
/// @param date the local day
/// @param name its name in the three languages of the interface
public record Holiday(LocalDate date, Name name) {
    /// A name in 日本語, English and やさしい日本語 (with readings as 漢字《かんじ》).
    public record Name(String ja, String en, String easy) {
        /// The name for a language tag `ja`, `en` or `easy`; Japanese for any other.
        public String in(String tag) {
            return switch (tag) {
                case "en" -> en;
                case "easy" -> easy;
                default -> ja;
            };
        }
    }
}
