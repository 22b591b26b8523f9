package kaikan.platform.audit;

import java.util.List;
import java.util.Optional;
import kaikan.platform.text.Spoken;

/// How the things in the trail are called today. A room that knows a kind of thing implements it as a bean.
public interface SubjectNames {
    /// The name of a thing; nothing for one that is gone, and for the things of other rooms.
    Optional<Spoken> name(Subject subject);

    /// Things whose name contains what was typed.
    ///
    /// @param most at most so many
    List<Subject> called(String typed, int most);
}
