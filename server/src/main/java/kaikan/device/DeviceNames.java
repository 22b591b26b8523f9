package kaikan.device;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.platform.audit.Subject;
import kaikan.platform.audit.SubjectNames;
import kaikan.platform.text.Spoken;

/// Tells the trail how kiosks are called.
@Singleton
class DeviceNames implements SubjectNames {
    private static final String TYPE = "device";

    private final Devices devices;
    private final Catalogues catalogues;

    DeviceNames(Devices devices, Catalogues catalogues) {
        this.devices = devices;
        this.catalogues = catalogues;
    }

    @Override
    public Optional<Spoken> name(Subject subject) {
        Long site = subject.siteId();
        return site == null || !subject.type().equals(TYPE)
                ? Optional.empty()
                : devices.at(site).stream().filter(device -> device.ref().equals(subject.ref())).findFirst().map(device -> _ -> device.name());
    }

    @Override
    public List<Subject> called(String typed, int most) {
        return catalogues.current().sites().stream()
                .flatMap(site -> devices.at(site.id()).stream()
                        .filter(device -> device.name().contains(typed))
                        .map(device -> new Subject(TYPE, device.ref(), site.id())))
                .limit(most)
                .toList();
    }
}
