package kaikan.member;

/// Told, in the transaction in which it happens, that a person is called otherwise from now on: a room that has written the name down writes
/// it anew. Several rooms may be told, in any order. An account whose person leaves is not renamed; see [Farewell].
public interface PersonRenamed {
    /// @param person as they are called now
    void renamed(Person person);
}
