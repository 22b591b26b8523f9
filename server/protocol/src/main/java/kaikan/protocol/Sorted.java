package kaikan.protocol;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// Sets that are always written in the same order, so that the same value gives the same JSON.
final class Sorted {
    private Sorted() {}

    static <T extends Comparable<T>> Set<T> copyOf(Collection<T> elements) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(elements));
    }
}
