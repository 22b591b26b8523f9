package kaikan.device;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.energy.Meters;
import kaikan.equipment.AccessRule;
import kaikan.equipment.Machines;
import kaikan.equipment.NewMachine;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Name;
import kaikan.facility.Site;

/// A few machines and meters for the demonstration, invented as such, and codes for its simulated kiosk. Loading twice changes nothing.
@Singleton
public class DemoDevices {
    private final Enrolment enrolment;
    private final Devices devices;
    private final Machines machines;
    private final Meters meters;
    private final Catalogues catalogues;

    DemoDevices(Kiosks kiosks, Machines machines, Meters meters, Catalogues catalogues) {
        this.enrolment = kiosks.enrolment;
        this.devices = kiosks.devices;
        this.machines = machines;
        this.meters = meters;
        this.catalogues = catalogues;
    }

    /// How kiosks become known, and those that are.
    @Singleton
    record Kiosks(Enrolment enrolment, Devices devices) {}

    /// A one-time code for the kiosk that comes with the demonstration, at the site with that key; empty where one is in use already.
    public Optional<String> codeForItsKiosk(String siteKey) {
        long site = site(siteKey).id();
        boolean inUse = devices.at(site).stream().anyMatch(device -> device.revokedAt() == null);
        return inUse ? Optional.empty() : Optional.of(enrolment.newCode(site, "正面入口", null));
    }

    /// Adds the machines and meters that are missing.
    public void load() {
        Site palette = site("bigpalette");
        Site hits = site("hits");
        for (Site site : List.of(palette, hits)) {
            meters.add(site.id(), "M-101", new Name("電灯・コンセント（デモ）", "Light and sockets (demo)"), 60);
            machine(site, "PRINT-3", new Name("3Dプリンター（デモ）", "3D printer (demo)"), AccessRule.OPEN);
        }
        machine(hits, "MC-1", new Name("マシニングセンタ 1号（デモ）", "Machining centre 1 (demo)"), AccessRule.QUALIFIED);
        machine(hits, "LASER-2", new Name("レーザー加工機（デモ）", "Laser cutter (demo)"), AccessRule.OPEN);
        supply(palette, "training");
        supply(hits, "training");
    }

    private void machine(Site site, String code, Name name, AccessRule rule) {
        machines.add(new NewMachine(site.id(), code, name, rule, code.equals("PRINT-3") ? "M-101" : "", 500L), null);
    }

    private void supply(Site site, String space) {
        Catalogue catalogue = catalogues.current();
        catalogue.space(site, space).ifPresent(found -> meters.supply(site.id(), "M-101", found.id()));
    }

    private Site site(String key) {
        return catalogues.current().site(key).orElseThrow();
    }
}
