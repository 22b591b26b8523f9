package kaikan.device;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.admission.Heard;
import kaikan.admission.Origin;
import kaikan.admission.Visits;
import kaikan.energy.MeterCount;
import kaikan.energy.QuietMeters;
import kaikan.energy.Readings;
import kaikan.equipment.BypassReport;
import kaikan.equipment.Bypasses;
import kaikan.equipment.FaultReport;
import kaikan.equipment.FaultReports;
import kaikan.equipment.UseHeard;
import kaikan.equipment.UseReport;
import kaikan.equipment.Uses;
import kaikan.facility.Name;
import kaikan.protocol.Bypass;
import kaikan.protocol.Envelope;
import kaikan.protocol.Figures;
import kaikan.protocol.HealthCheck;
import kaikan.protocol.Message;
import kaikan.protocol.MeterFlag;
import org.jspecify.annotations.Nullable;

/// Gives each message its effect, in the transaction of the row that brings it.
@Singleton
class Effects {
    private final Visits visits;
    private final Uses uses;
    private final Power power;
    private final Readings readings;
    private final QuietMeters quiet;
    private final CallRepository calls;
    private final DeviceRepository devices;
    private final Anchors anchors;

    Effects(
            Visits visits,
            Uses uses,
            Power power,
            Readings readings,
            QuietMeters quiet,
            CallRepository calls,
            DeviceRepository devices,
            Anchors anchors) {
        this.visits = visits;
        this.uses = uses;
        this.power = power;
        this.readings = readings;
        this.quiet = quiet;
        this.calls = calls;
        this.devices = devices;
        this.anchors = anchors;
    }

    /// What takes power from machines, and gives it, beside their uses.
    @Singleton
    record Power(FaultReports faults, Bypasses bypasses) {}

    /// A row of a device, and when it counts from.
    record Said(Kiosk device, Envelope row, Instant at) {
        Origin origin() {
            return new Origin(Origin.By.KIOSK, device.ref(), device.siteId(), row.id(), at);
        }

        UseReport report(Message.UseStarted use) {
            return new UseReport(device.siteId(), use.use(), use.machine(), use.pass().text(), use.wattHours(), row.id(), at, "",
                    corrected(use.until()));
        }

        UseReport report(Message.UseExtended use) {
            return new UseReport(
                    device.siteId(), use.use(), use.machine(), use.pass().text(), null, row.id(), at, "", corrected(use.until()));
        }

        UseReport report(Message.UseUndone use) {
            return new UseReport(device.siteId(), use.use(), use.machine(), "", null, row.id(), at);
        }

        UseReport report(Message.UseStopped use) {
            return new UseReport(device.siteId(), use.use(), use.machine(), use.pass().text(), use.wattHours(), row.id(), at, how(use));
        }

        FaultReport report(Message.FaultReported fault) {
            Name reason = new Name(fault.kind().reason().ja(), fault.kind().reason().en());
            return new FaultReport(
                    device.siteId(), fault.report(), fault.machine(), device.name(),
                    new FaultReport.What(fault.kind().name(), reason, fault.locks()), fault.text(), at);
        }

        BypassReport report(Message.BypassBegan began) {
            Bypass bypass = Bypass.begun(began.bypass(), began.reason(), at, began.until().plus(Duration.between(row.wall(), at)));
            return new BypassReport(
                    device.siteId(), began.bypass(), began.machine(), device.name(), began.reason().name(), at, bypass.until());
        }

        BypassReport report(Message.BypassEnded ended) {
            return new BypassReport(device.siteId(), ended.bypass(), ended.machine(), device.name(), "", at, at);
        }

        /// A time that the device's clock told, by as much as its row is believed to be off.
        private @Nullable Instant corrected(@Nullable Instant told) {
            return told == null ? null : told.plus(Duration.between(row.wall(), at));
        }

        private static String how(Message.UseStopped use) {
            return use.how() == null ? "" : use.how().name();
        }
    }

    /// Why a row has no effect.
    record Refused(String code, String detail) {}

    /// Applies the row; a refusal has changed nothing.
    Optional<Refused> apply(Said said) {
        long id = said.device().id();
        return switch (said.row().message()) {
            case Message.Booted(String software) -> done(devices.booted(id, Limits.shortened(software, 60)));
            case Message.ClockAnchored anchor -> anchors.anchored(said, anchor);
            case Message.Entered entered -> heard(visits.entered(said.origin(), entered));
            case Message.Left left -> heard(visits.left(said.origin(), left.visit(), left.pass(), ""));
            case Message.Moved moved -> heard(visits.moved(said.origin(), moved));
            case Message.VisitUndone undone -> heard(visits.undone(said.origin(), undone.visit(), undone.undoes()));
            case Message.WalkInRegistered form -> heard(visits.walkedIn(said.origin(), form));
            case Message.ScanRefused _ -> Optional.empty();
            case Message.HelpCalled(String call, String about) ->
                    done(calls.called(call, id, said.device().siteId(), Limits.shortened(about, 60), said.at()));
            case Message.HelpWithdrawn(String call) -> done(calls.withdrawn(id, call, said.at()));
            case Message.UseStarted use -> used(uses.started(said.report(use)));
            case Message.UseStopped use -> used(uses.stopped(said.report(use)));
            case Message.UseUndone use -> used(uses.undone(said.report(use), use.undoes()));
            case Message.UseExtended use -> used(uses.longer(said.report(use)));
            case Message.BypassBegan bypass -> used(power.bypasses.began(said.report(bypass)));
            case Message.BypassEnded bypass -> used(power.bypasses.ended(said.report(bypass)));
            case Message.FaultReported fault -> used(power.faults.heard(said.report(fault)));
            case Message.MeterRead read -> read(said, read);
            case Message.MeterSilent(String meter, String why) ->
                    meter(quiet.silent(said.device().siteId(), meter, said.at(), Limits.shortened(why, 100)), meter);
            case Message.MeterBack(String meter) -> meter(quiet.back(said.device().siteId(), meter, said.at()), meter);
            case Message.HealthReported health -> health(id, health);
            case Message.ConfigTaken(long version) -> done(devices.configTaken(id, version));
            case Message.ConfigRefused(long version, String why) -> done(devices.configRefused(id, version, why));
        };
    }

    private static Optional<Refused> done(int rows) {
        return rows < 0 ? Optional.of(new Refused("DEFECT", "")) : Optional.empty();
    }

    private static Optional<Refused> heard(Heard heard) {
        return switch (heard) {
            case Heard.Noted _, Heard.Repeated _ -> Optional.empty();
            case Heard.Refused(String code, String detail) -> Optional.of(new Refused(code, detail));
        };
    }

    private static Optional<Refused> used(UseHeard heard) {
        return switch (heard) {
            case NOTED, KNOWN -> Optional.empty();
            case UNKNOWN_MACHINE -> Optional.of(new Refused(heard.name(), "This site has no machine with that label."));
            case OTHER_MACHINE -> Optional.of(new Refused(heard.name(), "The use belongs to another machine."));
        };
    }

    private Optional<Refused> read(Said said, Message.MeterRead read) {
        MeterCount.Said flags = new MeterCount.Said(
                step(read.flags()),
                read.flags().contains(MeterFlag.SIMULATED) ? MeterCount.Source.SIMULATION : MeterCount.Source.METER);
        boolean known = readings.take(
                new MeterCount(said.device().siteId(), read.meter(), said.at(), read.wattHours(), flags, said.row().id()));
        return meter(known, read.meter());
    }

    private static Optional<Refused> meter(boolean known, String code) {
        return known ? Optional.empty() : Optional.of(new Refused("UNKNOWN_METER", "This site has no meter " + code + "."));
    }

    private static MeterCount.Reset step(Set<MeterFlag> flags) {
        if (flags.contains(MeterFlag.RESET)) {
            return MeterCount.Reset.RESET;
        }
        if (flags.contains(MeterFlag.JUMP)) {
            return MeterCount.Reset.JUMP;
        }
        boolean missing = flags.contains(MeterFlag.GAP) || flags.contains(MeterFlag.RESTARTED);
        return missing ? MeterCount.Reset.GAP : MeterCount.Reset.NONE;
    }

    private Optional<Refused> health(long id, Message.HealthReported health) {
        HealthCheck.State worst = health.checks().stream()
                .map(HealthCheck::state)
                .max(Comparator.naturalOrder())
                .orElse(HealthCheck.State.GOOD);
        String text = health.checks().stream()
                .map(check -> check.name() + " " + check.state() + " " + check.detail())
                .collect(Collectors.joining("\n"));
        String software = Limits.shortened(health.software(), 60);
        Figures figures = Objects.requireNonNullElse(health.figures(), new Figures(null, null, null, null));
        devices.measured(id, celsius(figures.temperature()), figures.diskBytes(), figures.decodePercent(), figures.selfTestAt());
        return done(devices.healthy(
                id, software, health.queued(), health.diskFreeBytes(), worst.name(), Limits.shortened(text, 2000)));
    }

    /// What no processor has is no temperature.
    private static @Nullable BigDecimal celsius(@Nullable BigDecimal said) {
        return said == null || said.abs().compareTo(BigDecimal.valueOf(999)) > 0 ? null : said.setScale(1, RoundingMode.HALF_UP);
    }
}
