package kaikan.member;

/// What was asked for, or why not.
public sealed interface Answer<T> {
    /// It is done.
    record Yes<T>(T value) implements Answer<T> {}

    /// It is not done.
    record No<T>(MemberRefusal refusal) implements Answer<T> {}

    /// It is done.
    static <T> Answer<T> yes(T value) {
        return new Yes<>(value);
    }

    /// It is not done.
    static <T> Answer<T> no(MemberRefusal refusal) {
        return new No<>(refusal);
    }
}
