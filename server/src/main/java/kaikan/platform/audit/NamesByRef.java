package kaikan.platform.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.platform.text.Spoken;
import org.jspecify.annotations.Nullable;

/// Tells the trail how a kind of thing is called of which each has a reference of its own.
///
/// @param <T> such a thing
public abstract class NamesByRef<T> implements SubjectNames {
    private final String type;

    /// Names of the things that the trail calls `type`.
    protected NamesByRef(String type) {
        this.type = type;
    }

    /// Those that are still there.
    ///
    /// @param refs at least one
    protected abstract List<T> byRefs(List<String> refs);

    /// Those whose name contains what was typed.
    ///
    /// @param most at most so many
    protected abstract List<T> search(String typed, int most);

    /// By what the trail knows it.
    protected abstract String ref(T thing);

    /// How it is called.
    protected abstract Spoken name(T thing);

    /// The site that its entries stand under; null where the reference alone tells it.
    protected @Nullable Long siteId(T thing) {
        return null;
    }

    @Override
    public final Map<Subject, Spoken> names(Collection<Subject> subjects) {
        List<Subject> wanted = subjects.stream().filter(subject -> subject.type().equals(type)).toList();
        Map<String, Spoken> names = new HashMap<>();
        if (!wanted.isEmpty()) {
            byRefs(wanted.stream().map(Subject::ref).toList()).forEach(thing -> names.put(ref(thing), name(thing)));
        }
        return Subject.named(wanted, names);
    }

    @Override
    public final List<Subject> called(String typed, int most) {
        return search(typed, most).stream().map(thing -> new Subject(type, ref(thing), siteId(thing))).toList();
    }
}
