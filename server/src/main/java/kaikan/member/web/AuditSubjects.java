package kaikan.member.web;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.member.Circle;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.member.Viewer;
import kaikan.platform.audit.AuditQuery;
import kaikan.platform.audit.Found;
import kaikan.platform.audit.Subject;
import kaikan.platform.audit.SubjectNames;
import kaikan.platform.id.Ref;
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
    Map<Subject, String> names(List<Found> found, Viewer viewer, Words words) {
        Map<Subject, String> names = new HashMap<>();
        found.stream()
                .map(one -> Subject.of(one.recorded().entry()))
                .distinct()
                .forEach(subject -> name(subject, viewer, words).filter(name -> !name.isEmpty()).ifPresent(name -> names.put(subject, name)));
        return names;
    }

    private Optional<String> name(Subject subject, Viewer viewer, Words words) {
        return switch (subject.type()) {
            case "person" -> people.byRef(subject.ref()).filter(person -> circle.knows(viewer, person, "")).map(Person::name);
            case "organisation" -> organisations.byRef(subject.ref()).map(Organisation::name);
            default -> rooms.stream().flatMap(room -> room.name(subject).stream()).findFirst().map(name -> name.in(words));
        };
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
