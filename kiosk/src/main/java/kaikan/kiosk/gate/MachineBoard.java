package kaikan.kiosk.gate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.protocol.Bypass;
import kaikan.protocol.BypassReason;
import kaikan.protocol.FaultKind;
import kaikan.protocol.Listing;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineState;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import org.jspecify.annotations.Nullable;

/// The machines as the manifest has them, and then what this device wrote since.
final class MachineBoard {
    private final Map<String, Machine> machines = new LinkedHashMap<>();
    private final @Nullable Manifest manifest;

    MachineBoard(@Nullable Manifest manifest) {
        this.manifest = manifest;
        if (manifest != null) {
            manifest.machines().forEach(machine -> machines.put(machine.code(), machine));
        }
    }

    /// Takes up a row that happened at `at`; a row that says nothing about machines changes nothing.
    void apply(Message message, Instant at) {
        switch (message) {
            case Message.UseStarted(String use, String machine, PassId pass, _, @Nullable Instant until) ->
                    change(machine, new MachineState.InUse(new Machine.Running(use, pass, holder(pass), at, until)));
            case Message.UseExtended(String use, String machine, _, Instant until) ->
                    running(use, machine).ifPresent(running -> change(machine, new MachineState.InUse(running.until(until))));
            case Message.UseStopped(String use, String machine, _, _, _) -> stop(use, machine);
            case Message.UseUndone(String use, String machine, _) -> stop(use, machine);
            case Message.FaultReported(_, String machine, FaultKind kind, _, boolean locks) -> {
                if (locks) {
                    lock(machine, kind);
                }
            }
            case Message.BypassBegan(String bypass, String machine, BypassReason reason, Instant until) ->
                    machines.computeIfPresent(machine, (_, was) -> was.with(Bypass.begun(bypass, reason, at, until)));
            case Message.BypassEnded(String bypass, String machine) -> machines.computeIfPresent(
                    machine, (_, was) -> was.bypass() != null && was.bypass().bypass().equals(bypass) ? was.with(null) : was);
            case Message.Entered _, Message.Left _, Message.VisitUndone _, Message.WalkInRegistered _, Message.Booted _,
                    Message.ClockAnchored _, Message.ScanRefused _, Message.HelpCalled _, Message.HelpWithdrawn _, Message.MeterRead _,
                    Message.MeterSilent _, Message.MeterBack _, Message.HealthReported _, Message.Moved _,
                    Message.ConfigTaken _, Message.ConfigRefused _ -> {}
        }
    }

    Optional<Machine> machine(String code) {
        return Optional.ofNullable(machines.get(code));
    }

    List<Machine> machines() {
        return List.copyOf(machines.values());
    }

    /// The machines that a pass started and nobody stopped.
    List<GateAnswer.Running> running(PassId pass) {
        return machines.values().stream()
                .flatMap(machine -> machine.running().stream()
                        .filter(use -> use.pass().equals(pass))
                        .map(use -> new GateAnswer.Running(machine.name(), use.since())))
                .toList();
    }

    private void stop(String use, String code) {
        running(use, code).ifPresent(_ -> change(code, new MachineState.Free()));
    }

    /// What the staff say of a machine stands before what anybody reported.
    private void lock(String code, FaultKind kind) {
        machine(code)
                .filter(machine -> !(machine.state() instanceof MachineState.OutOfOrder))
                .ifPresent(_ -> change(code, new MachineState.OutOfOrder(kind.reason())));
    }

    private Optional<Machine.Running> running(String use, String code) {
        return machine(code).flatMap(Machine::running).filter(running -> running.use().equals(use));
    }

    private void change(String code, MachineState state) {
        machines.computeIfPresent(code, (_, was) -> was.in(state));
    }

    private String holder(PassId pass) {
        return manifest != null && manifest.listing(pass) instanceof Listing.Listed(PassEntry entry) ? entry.who().ja() : "";
    }
}
