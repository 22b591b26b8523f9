package kaikan.platform.web;

import kaikan.platform.errors.Refusal;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;

/// What is wrong with a field of a form, in the reader's language: short beside the field, and whole in the list over the form, which leads to it.
///
/// @param brief what is wrong
/// @param whole the same, with what can be done where that does not say itself
public record Wrong(String brief, String whole) {
    /// A sentence that says what can be done by itself.
    public static Wrong of(String sentence) {
        return new Wrong(sentence, sentence);
    }

    /// What was refused and, in the list, what can be done instead.
    public static Wrong of(Words words, Refusal refusal) {
        String sentence = Refusals.sentence(words, refusal);
        return new Wrong(sentence, sentence + words.language().betweenSentences() + Refusals.next(words, refusal));
    }

    /// Both, where two things are wrong with one field.
    public Wrong and(Wrong other, Language language) {
        String between = language.betweenSentences();
        return new Wrong(brief + between + other.brief, whole + between + other.whole);
    }
}
