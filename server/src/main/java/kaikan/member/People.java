package kaikan.member;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The people whom the house knows. Whether the asker may see them is for the asker's page to decide.
@Singleton
public class People {
    private static final int SHORTEST = 2;

    private final PersonRepository people;

    People(PersonRepository people) {
        this.people = people;
    }

    /// The person with that id inside the house.
    public Optional<Person> byId(long id) {
        return people.findById(id).map(PersonRow::person);
    }

    /// Whether that person has deleted their account. If not, they cannot before the caller's transaction is over: for whoever writes what
    /// the person will have to answer for. To be asked within a transaction, before its first row about the person is written.
    public boolean gone(long id) {
        return people.deleted(id) > 0;
    }

    /// The person with that public reference.
    public Optional<Person> byRef(String ref) {
        return people.findByRef(ref).map(PersonRow::person);
    }

    /// Those of these references that are people.
    public List<Person> byRefs(Collection<String> refs) {
        return refs.isEmpty() ? List.of() : people.findByRefIn(refs).stream().map(PersonRow::person).toList();
    }

    /// Several people at once, by id; for lists. A person whose data was deleted has an empty name.
    public Map<Long, Person> byIds(Collection<Long> ids) {
        Map<Long, Person> found = new HashMap<>();
        if (!ids.isEmpty()) {
            people.findByIdIn(ids).forEach(row -> found.put(row.id(), row.person()));
        }
        return found;
    }

    /// People whose name, reading, address or telephone number contains what was typed, in any spelling ([SearchKey]).
    ///
    /// @param typed fewer than two signs find nobody
    /// @param most at most so many
    public List<Person> search(String typed, int most) {
        return keyPart(typed).map(key -> people.search(key, most).stream().map(PersonRow::person).toList()).orElse(List.of());
    }

    /// What the `search_key` of a person or an organisation contains if what was typed finds them, for searches of other rooms; safe within
    /// a LIKE. Fewer than two signs find nobody.
    public static Optional<String> keyPart(String typed) {
        return Optional.of(SearchKey.of(typed)).filter(key -> key.length() >= SHORTEST);
    }
}
