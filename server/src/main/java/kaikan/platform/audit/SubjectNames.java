package kaikan.platform.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kaikan.platform.text.Spoken;

/// How the things in the trail are called today. A room that knows a kind of thing implements it as a bean.
public interface SubjectNames {
    /// The names of these things, asked for together; without those that are gone, and without the things of other rooms.
    Map<Subject, Spoken> names(Collection<Subject> subjects);

    /// Things whose name contains what was typed.
    ///
    /// @param most at most so many
    List<Subject> called(String typed, int most);
}
