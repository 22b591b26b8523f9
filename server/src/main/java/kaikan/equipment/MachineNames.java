package kaikan.equipment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.platform.audit.Subject;
import kaikan.platform.audit.SubjectNames;
import kaikan.platform.text.Spoken;

/// Tells the trail how machines are called.
@Singleton
class MachineNames implements SubjectNames {
    private static final String TYPE = "machine";

    private final Machines machines;
    private final Catalogues catalogues;

    MachineNames(Machines machines, Catalogues catalogues) {
        this.machines = machines;
        this.catalogues = catalogues;
    }

    @Override
    public Optional<Spoken> name(Subject subject) {
        Long site = subject.siteId();
        return site == null || !subject.type().equals(TYPE)
                ? Optional.empty()
                : machines.at(site).stream()
                        .filter(machine -> machine.code().equals(subject.ref()))
                        .findFirst()
                        .map(machine -> (Spoken) machine.name());
    }

    @Override
    public List<Subject> called(String typed, int most) {
        return catalogues.current().sites().stream()
                .flatMap(site -> machines.at(site.id()).stream()
                        .filter(machine -> machine.name().ja().contains(typed))
                        .map(machine -> new Subject(TYPE, machine.code(), site.id())))
                .limit(most)
                .toList();
    }
}
