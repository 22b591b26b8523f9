package kaikan.admission;

/// What became of something said about a visit.
public sealed interface Heard {
    /// It counts now.
    record Noted() implements Heard {}

    /// It was known already; nothing changed.
    record Repeated() implements Heard {}

    /// It cannot be taken up.
    ///
    /// @param code stable, for programs
    /// @param detail for people
    record Refused(String code, String detail) implements Heard {}
}
