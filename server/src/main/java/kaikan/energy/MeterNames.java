package kaikan.energy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.platform.audit.Subject;
import kaikan.platform.audit.SubjectNames;
import kaikan.platform.text.Spoken;

/// Tells the trail how meters are called.
@Singleton
class MeterNames implements SubjectNames {
    private static final String TYPE = "meter";

    private final Meters meters;
    private final Catalogues catalogues;

    MeterNames(Meters meters, Catalogues catalogues) {
        this.meters = meters;
        this.catalogues = catalogues;
    }

    @Override
    public Optional<Spoken> name(Subject subject) {
        Long site = subject.siteId();
        return site == null || !subject.type().equals(TYPE)
                ? Optional.empty()
                : meters.at(site).stream().filter(meter -> meter.code().equals(subject.ref())).findFirst().map(meter -> meter.name());
    }

    @Override
    public List<Subject> called(String typed, int most) {
        return catalogues.current().sites().stream()
                .flatMap(site -> meters.at(site.id()).stream()
                        .filter(meter -> meter.name().ja().contains(typed))
                        .map(meter -> new Subject(TYPE, meter.code(), site.id())))
                .limit(most)
                .toList();
    }
}
