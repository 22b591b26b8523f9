package kaikan.device;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.admission.Entrance;
import kaikan.admission.Insider;
import kaikan.admission.MusterLine;
import kaikan.admission.Names;
import kaikan.admission.RoomDoors;
import kaikan.equipment.AccessRule;
import kaikan.equipment.BypassLine;
import kaikan.equipment.MachineInfo;
import kaikan.equipment.MachineTerms;
import kaikan.equipment.UseLine;
import kaikan.facility.Catalogue;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.protocol.Bypass;
import kaikan.protocol.BypassReason;
import kaikan.protocol.Doors;
import kaikan.protocol.Known;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineState;
import kaikan.protocol.PassId;
import kaikan.protocol.Place;
import kaikan.protocol.Present;
import kaikan.protocol.Seen;
import kaikan.protocol.Terms;
import org.jspecify.annotations.Nullable;

/// Machines and people as a manifest shows them.
final class ManifestParts {
    private ManifestParts() {}

    /// @param bookings who has booked what machines belong to, by space
    static Machine machine(MachineInfo machine, Map<Long, List<Terms.Booked>> bookings, Catalogue catalogue) {
        Machine.Rule rule = machine.access().rule() == AccessRule.OPEN ? Machine.Rule.OPEN : Machine.Rule.QUALIFIED;
        return new Machine(
                machine.code(),
                Names.of(machine.name()),
                new Machine.Access(rule, Set.of(), machine.access().qualified(), machine.access().ends()),
                state(machine),
                machine.meterCode().isEmpty() ? null : machine.meterCode(),
                machine.yenPerHour(),
                machine.terms() == null ? null : terms(machine.terms(), bookings, catalogue),
                bypass(machine.bypass()));
    }

    private static @Nullable Bypass bypass(@Nullable BypassLine bypass) {
        return bypass == null
                ? null
                : new Bypass(bypass.bypassKey(), reason(bypass.reason()), bypass.beganAt(), bypass.untilAt());
    }

    private static BypassReason reason(String kept) {
        return Arrays.stream(BypassReason.values()).filter(one -> one.name().equals(kept)).findFirst().orElse(BypassReason.OTHER);
    }

    private static Terms terms(MachineTerms terms, Map<Long, List<Terms.Booked>> bookings, Catalogue catalogue) {
        return new Terms(
                terms.starts() == MachineTerms.Starts.BOOKED ? Terms.Starts.BOOKED : Terms.Starts.ANYBODY,
                terms.walkUpMinutes(),
                terms.extensionMinutes(),
                terms.warnMinutes(),
                terms.spaceId() == null ? List.of() : bookings.getOrDefault(terms.spaceId(), List.of()),
                terms.leastPeople(),
                terms.roomId() == null ? null : catalogue.space(terms.roomId()).key(),
                idle(terms));
    }

    private static Terms.@Nullable Idle idle(MachineTerms terms) {
        Integer watts = terms.idleWatts();
        Integer minutes = terms.idleMinutes();
        return watts == null || minutes == null ? null : new Terms.Idle(watts, minutes);
    }

    static Present present(MusterLine line, Catalogue catalogue) {
        return new Present(
                line.person().visit(),
                line.person().passId() == null ? null : new PassId(line.person().passId()),
                line.person().name(),
                line.person().company(),
                line.person().kind(),
                places(line, catalogue),
                line.person().since(),
                line.person().exitNumber(),
                door(line.entrance()),
                seen(line.person(), catalogue));
    }

    private static @Nullable Seen seen(Insider person, Catalogue catalogue) {
        Long space = person.seenSpace();
        return space == null
                ? null
                : new Seen(
                        catalogue.space(space).key(), person.outOfRoom() ? Known.Direction.OUT : Known.Direction.IN,
                        Objects.requireNonNull(person.seenAt()));
    }

    /// The rooms at whose doors kiosks stand, in the order of the catalogue.
    static List<Place> places(List<DeviceInfo> all, Catalogue catalogue, Site site) {
        Set<Long> doors = all.stream().map(DeviceInfo::placeId).filter(Objects::nonNull).collect(Collectors.toSet());
        return catalogue.spaces(site).stream()
                .filter(space -> doors.contains(space.id()))
                .map(space -> RoomDoors.place(catalogue, space))
                .toList();
    }

    private static @Nullable String place(DeviceInfo device, Catalogue catalogue) {
        Long place = device.placeId();
        return place == null ? null : catalogue.space(place).key();
    }

    private static kaikan.protocol.@Nullable Name door(@Nullable Entrance entrance) {
        return entrance == null ? null : entrance.name();
    }

    /// The other kiosks of a site that are listened to, as the one with this id is told; all of them for 0, which no kiosk has.
    static Doors doors(List<DeviceInfo> all, long id, Catalogue catalogue, Instant now) {
        Optional<DeviceInfo> own = all.stream().filter(device -> device.id() == id).findFirst();
        return new Doors(
                own.map(DeviceInfo::name).orElse(""),
                all.stream()
                        .filter(device -> device.id() != id && device.revokedAt() == null)
                        .map(device -> new Doors.Neighbour(
                                device.name(), device.condition(now) == DeviceInfo.Condition.SILENT ? device.lastSeenAt() : null,
                                place(device, catalogue)))
                        .toList(),
                own.map(device -> place(device, catalogue)).orElse(null));
    }

    /// The rooms of their booking, or else where they said that they were going.
    private static List<kaikan.protocol.Name> places(MusterLine line, Catalogue catalogue) {
        String host = line.person().host();
        return line.places().isEmpty() && !host.isBlank() && !line.person().seen()
                ? List.of(Names.typed(host))
                : line.places().stream().map(catalogue::fullName).map(Names::of).toList();
    }

    private static MachineState state(MachineInfo machine) {
        UseLine running = machine.running();
        if (running != null) {
            return new MachineState.InUse(new Machine.Running(
                    running.useKey(), new PassId(running.passId()), "", Objects.requireNonNull(running.startedAt()), running.endsAt()));
        }
        Name fault = machine.fault();
        return fault == null ? new MachineState.Free() : new MachineState.OutOfOrder(Names.of(fault));
    }
}
