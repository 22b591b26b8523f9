package kaikan.member.web;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kaikan.member.Circle;
import kaikan.member.Organisations;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.Viewer;
import kaikan.platform.audit.AuditQuery;
import kaikan.platform.audit.Recorded;
import kaikan.platform.audit.Subject;
import kaikan.platform.audit.SubjectNames;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;

/// The names of the things in the trail, and the things of a name. People are called by their names where the reader may look them up.
@Singleton
class AuditSubjects {
    private static final int MOST = 50;

    private final List<SubjectNames> rooms;
    private final People people;
    private final Organisations organisations;
    private final Circle circle;

    AuditSubjects(List<SubjectNames> rooms, People people, Organisations organisations, Circle circle) {
        this.rooms = rooms;
        this.people = people;
        this.organisations = organisations;
        this.circle = circle;
    }

    /// The names of what these entries are about, by thing; what is gone or may not be named is missing.
    Map<Subject, String> names(List<Recorded> found, Viewer viewer, Words words) {
        List<Subject> things = found.stream().map(one -> Subject.of(one.entry())).distinct().toList();
        Map<Subject, Spoken> all = new HashMap<>(people(of(things, "person"), viewer));
        all.putAll(organisations(of(things, "organisation")));
        rooms.forEach(room -> room.names(things).forEach(all::putIfAbsent));
        Map<Subject, String> names = new HashMap<>();
        all.forEach((subject, name) -> names.put(subject, name.in(words)));
        names.values().removeIf(String::isEmpty);
        return names;
    }

    private Map<Subject, Spoken> people(List<Subject> wanted, Viewer viewer) {
        Map<String, Spoken> called = new HashMap<>();
        circle.seen(viewer, people.byRefs(refs(wanted))).forEach(person -> called.put(person.ref(), called(person)));
        return Subject.named(wanted, called);
    }

    /// Whoever's data left is told apart by the reference alone, so that stands beside the word for all of them.
    private static Spoken called(Person person) {
        return person.name().isEmpty() ? words -> Ref.display(person.ref()) + " " + person.called().in(words) : person.called();
    }

    private Map<Subject, Spoken> organisations(List<Subject> wanted) {
        Map<String, Spoken> called = new HashMap<>();
        organisations.byRefs(refs(wanted)).forEach(one -> called.put(one.ref(), _ -> one.name()));
        return Subject.named(wanted, called);
    }

    private static List<Subject> of(List<Subject> things, String type) {
        return things.stream().filter(thing -> thing.type().equals(type)).toList();
    }

    private static List<String> refs(List<Subject> subjects) {
        return subjects.stream().map(Subject::ref).toList();
    }

    /// What was meant: a reference however it is typed, a key as it is, or all things whose name contains it.
    AuditQuery.About meant(String typed, Viewer viewer) {
        String ref = Ref.normalise(typed);
        String key = ref.length() == Ref.LENGTH ? ref : typed.strip();
        Stream<Subject> persons = circle.people(viewer, typed, MOST).stream().map(person -> new Subject("person", person.ref(), null));
        Stream<Subject> bodies = circle.organisations(viewer, typed, MOST).stream().map(one -> new Subject("organisation", one.ref(), null));
        Stream<Subject> things = rooms.stream().flatMap(room -> room.called(typed.strip(), MOST).stream());
        return new AuditQuery.About(key, Stream.of(persons, bodies, things).flatMap(one -> one).toList());
    }
}
