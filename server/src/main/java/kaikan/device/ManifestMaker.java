package kaikan.device;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.admission.AdmissionSettings;
import kaikan.admission.DoorList;
import kaikan.admission.HouseQuestions;
import kaikan.admission.Keyring;
import kaikan.admission.Muster;
import kaikan.admission.Names;
import kaikan.admission.Openings;
import kaikan.energy.Co2Factors;
import kaikan.energy.Meters;
import kaikan.equipment.MachineInfo;
import kaikan.equipment.Machines;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.protocol.Co2Factor;
import kaikan.protocol.DeviceConfig;
import kaikan.protocol.Doors;
import kaikan.protocol.ExitNumbers;
import kaikan.protocol.Json;
import kaikan.protocol.Machine;
import kaikan.protocol.Manifest;
import kaikan.protocol.Meter;
import kaikan.protocol.Terms;
import org.jspecify.annotations.Nullable;

/// Makes the manifest of a site from one consistent view of the database, so that "applied through" and "who is inside" agree.
@Singleton
class ManifestMaker {
    private final Catalogues catalogues;
    private final DoorList doors;
    private final Keyring keyring;
    private final Muster muster;
    private final Machines machines;
    private final Meters meters;
    private final DeviceRepository devices;
    private final ConfigRepository config;
    private final Co2Factors factors;
    private final AdmissionSettings settings;
    private final HouseQuestions questions;
    private final Clock clock;

    ManifestMaker(
            Catalogues catalogues,
            DoorList doors,
            Keyring keyring,
            Muster muster,
            Machines machines,
            Meters meters,
            DeviceRepository devices,
            ConfigRepository config,
            Co2Factors factors,
            AdmissionSettings settings,
            HouseQuestions questions,
            Clock clock) {
        this.catalogues = catalogues;
        this.doors = doors;
        this.keyring = keyring;
        this.muster = muster;
        this.machines = machines;
        this.meters = meters;
        this.devices = devices;
        this.config = config;
        this.factors = factors;
        this.settings = settings;
        this.questions = questions;
        this.clock = clock;
    }

    /// A manifest and what in it is each device's own.
    record Made(Manifest manifest, Map<Long, Own> own) {
        /// Whether the device was enrolled when this was made.
        boolean knows(long deviceId) {
            return own.containsKey(deviceId);
        }

        Manifest of(long deviceId) {
            return with(manifest, manifest.version(), manifest.generatedAt(), own.getOrDefault(deviceId, Own.NOTHING));
        }
    }

    /// How far a device's journal is in the manifest, the numbers it tells people without a pass, and the doors as it sees them.
    private record Own(long through, @Nullable ExitNumbers exitNumbers, @Nullable Doors doors, @Nullable DeviceConfig config) {
        static final Own NOTHING = new Own(0, null, null, null);
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    Made make(long siteId) {
        Catalogue catalogue = catalogues.current();
        Instant now = clock.instant();
        List<DeviceInfo> kiosks = devices.at(siteId);
        Map<Long, DeviceConfig> configs = newest(siteId);
        Map<Long, Own> own = own(kiosks, configs, catalogue, now);
        Manifest content = content(catalogue, catalogue.site(siteId), kiosks, now);
        Own nobodys = new Own(0, null, ManifestParts.doors(kiosks, 0, catalogue, now), null);
        String version = hash(Json.write(with(content, "", Instant.EPOCH, nobodys)) + configs);
        return new Made(with(content, version, now, Own.NOTHING), own);
    }

    /// What is wanted of each device, in the order of their ids.
    private Map<Long, DeviceConfig> newest(long siteId) {
        Map<Long, DeviceConfig> newest = new TreeMap<>();
        config.newestAt(siteId).forEach(row -> newest.put(row.deviceId(), new DeviceConfig(row.version(), row.settings())));
        return newest;
    }

    /// A device that is out of service keeps its place: the others would get its numbers while somebody inside still has one.
    private static Map<Long, Own> own(List<DeviceInfo> all, Map<Long, DeviceConfig> configs, Catalogue catalogue, Instant now) {
        List<DeviceInfo> byAge = all.stream().sorted(Comparator.comparingLong(DeviceInfo::id)).toList();
        return IntStream.range(0, byAge.size())
                .boxed()
                .collect(Collectors.toMap(
                        place -> byAge.get(place).id(),
                        place -> new Own(
                                byAge.get(place).appliedThrough(),
                                ExitNumbers.of(place),
                                ManifestParts.doors(all, byAge.get(place).id(), catalogue, now),
                                configs.get(byAge.get(place).id()))));
    }

    private Manifest content(Catalogue catalogue, Site site, List<DeviceInfo> kiosks, Instant now) {
        boolean doorsInUse = site.modules().contains(Module.ADMISSION);
        return new Manifest(
                "",
                now,
                0,
                Names.of(site),
                catalogue.sites().stream().filter(other -> other.published() && other.id() != site.id()).map(Names::of).toList(),
                muster.capacity(site),
                keyring.published(),
                doors.entries(site, now),
                doors.revocations(site, now),
                site.modules().contains(Module.EQUIPMENT) ? machines(site, now) : List.of(),
                site.modules().contains(Module.ENERGY) ? meters(site) : List.of(),
                muster.of(site, now).stream().map(line -> ManifestParts.present(line, catalogue)).toList(),
                doorsInUse ? WalkIns.form(questions.of(site), settings.keepNamesDays()) : null,
                co2(site, now),
                null,
                Openings.known(site, now),
                null,
                ManifestParts.places(kiosks, catalogue, site),
                null);
    }

    private @Nullable Co2Factor co2(Site site, Instant now) {
        return factors.on(site.id(), now.atZone(site.zone()).toLocalDate())
                .map(factor -> new Co2Factor(factor.kgPerKwh(), factor.supplier() + " " + factor.menu() + " FY" + factor.resultYear()))
                .orElse(null);
    }

    private List<Machine> machines(Site site, Instant now) {
        List<MachineInfo> all = machines.at(site.id());
        List<Long> booked = all.stream()
                .map(MachineInfo::terms)
                .flatMap(terms -> Stream.ofNullable(terms == null ? null : terms.spaceId()))
                .distinct()
                .toList();
        Map<Long, List<Terms.Booked>> bookings = doors.bookings(site, booked, now);
        return all.stream().map(machine -> ManifestParts.machine(machine, bookings, catalogues.current())).toList();
    }

    private List<Meter> meters(Site site) {
        return meters.inUse(site.id()).stream().map(meter -> new Meter(meter.code(), Names.of(meter.name()))).toList();
    }

    private static Manifest with(Manifest manifest, String version, Instant generatedAt, Own own) {
        return new Manifest(
                version,
                generatedAt,
                own.through(),
                manifest.site(),
                manifest.otherSites(),
                manifest.capacity(),
                manifest.keys(),
                manifest.passes(),
                manifest.revocations(),
                manifest.machines(),
                manifest.meters(),
                manifest.inside(),
                manifest.walkIn(),
                manifest.co2(),
                own.exitNumbers(),
                manifest.opening(),
                own.doors(),
                manifest.places(),
                own.config());
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
