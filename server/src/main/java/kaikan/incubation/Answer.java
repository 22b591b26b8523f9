package kaikan.incubation;

/// How a change of a tenancy is answered.
public sealed interface Answer {
    /// It is done.
    ///
    /// @param ref the tenancy
    record Done(String ref) implements Answer {}

    /// Nothing was written.
    record Refused(TenancyRefusal refusal) implements Answer {}
}
