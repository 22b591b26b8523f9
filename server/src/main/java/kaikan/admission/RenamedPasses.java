package kaikan.admission;

import jakarta.inject.Singleton;
import kaikan.member.Person;
import kaikan.member.PersonRenamed;

/// An organiser's pass says how its person is called now, here and, with the next list, at the doors.
@Singleton
class RenamedPasses implements PersonRenamed {
    private final PassRepository passes;

    RenamedPasses(PassRepository passes) {
        this.passes = passes;
    }

    @Override
    public void renamed(Person person) {
        passes.rename(person.id(), person.name());
    }
}
