package kaikan.device;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kaikan.admission.MusterLine;
import kaikan.admission.Names;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.calendar.TimeSlot;
import kaikan.equipment.AccessRule;
import kaikan.equipment.MachineInfo;
import kaikan.equipment.UseLine;
import kaikan.facility.Catalogue;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineState;
import kaikan.protocol.Opening;
import kaikan.protocol.PassId;
import kaikan.protocol.Present;
import kaikan.protocol.Window;

/// Machines, people and hours as a manifest shows them.
final class ManifestParts {
    /// Days that a manifest tells the hours of: long enough for the next opening after the days around New Year to be among them.
    private static final int DAYS = 14;

    private ManifestParts() {}

    /// The hours of today and the days after; those of yesterday that reach past midnight are among them.
    static Opening opening(Site site, Instant now) {
        LocalDate today = now.atZone(site.zone()).toLocalDate();
        TimeSlot covers = TimeSlot.ofDays(today, today.plusDays(DAYS - 1), site.zone());
        return new Opening(
                window(covers),
                TimeSlot.merged(today.minusDays(1).datesUntil(today.plusDays(DAYS)).flatMap(day -> hours(site, day)).toList()).stream()
                        .filter(covers::overlaps)
                        .map(ManifestParts::window)
                        .toList());
    }

    private static Stream<TimeSlot> hours(Site site, LocalDate day) {
        return switch (site.hours().on(day, Holidays.japan())) {
            case OpeningDay.Open open -> open.slots(day, site.zone()).stream();
            case OpeningDay.Shut _ -> Stream.empty();
        };
    }

    private static Window window(TimeSlot slot) {
        return new Window(slot.start(), slot.end());
    }

    static Machine machine(MachineInfo machine) {
        Machine.Rule rule = machine.access().rule() == AccessRule.OPEN ? Machine.Rule.OPEN : Machine.Rule.QUALIFIED;
        return new Machine(
                machine.code(),
                Names.of(machine.name()),
                new Machine.Access(rule, Set.of(), machine.access().qualified(), machine.access().ends()),
                state(machine),
                machine.meterCode().isEmpty() ? null : machine.meterCode(),
                machine.yenPerHour());
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
                line.person().exitNumber());
    }

    /// The rooms of their booking, or else where they said that they were going.
    private static List<kaikan.protocol.Name> places(MusterLine line, Catalogue catalogue) {
        String host = line.person().host();
        return line.places().isEmpty() && !host.isBlank()
                ? List.of(Names.typed(host))
                : line.places().stream().map(catalogue::fullName).map(Names::of).toList();
    }

    private static MachineState state(MachineInfo machine) {
        UseLine running = machine.running();
        if (running != null) {
            return new MachineState.InUse(new Machine.Running(
                    running.useKey(), new PassId(running.passId()), "", Objects.requireNonNull(running.startedAt())));
        }
        Name fault = machine.fault();
        return fault == null ? new MachineState.Free() : new MachineState.OutOfOrder(Names.of(fault));
    }
}
