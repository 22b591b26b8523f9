package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened at a device. When it happened and where it stands in the order says the [Envelope].
/// A `visit`, `use` or `call` is named by the device ([RandomId]), so that a later message can speak of it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Message.Booted.class, name = "booted"),
    @JsonSubTypes.Type(value = Message.ClockAnchored.class, name = "clockAnchored"),
    @JsonSubTypes.Type(value = Message.Entered.class, name = "entered"),
    @JsonSubTypes.Type(value = Message.Left.class, name = "left"),
    @JsonSubTypes.Type(value = Message.VisitUndone.class, name = "visitUndone"),
    @JsonSubTypes.Type(value = Message.WalkInRegistered.class, name = "walkInRegistered"),
    @JsonSubTypes.Type(value = Message.ScanRefused.class, name = "scanRefused"),
    @JsonSubTypes.Type(value = Message.HelpCalled.class, name = "helpCalled"),
    @JsonSubTypes.Type(value = Message.HelpWithdrawn.class, name = "helpWithdrawn"),
    @JsonSubTypes.Type(value = Message.UseStarted.class, name = "useStarted"),
    @JsonSubTypes.Type(value = Message.UseStopped.class, name = "useStopped"),
    @JsonSubTypes.Type(value = Message.UseUndone.class, name = "useUndone"),
    @JsonSubTypes.Type(value = Message.MeterRead.class, name = "meterRead"),
    @JsonSubTypes.Type(value = Message.MeterSilent.class, name = "meterSilent"),
    @JsonSubTypes.Type(value = Message.MeterBack.class, name = "meterBack"),
    @JsonSubTypes.Type(value = Message.HealthReported.class, name = "healthReported"),
    @JsonSubTypes.Type(value = Message.UseExtended.class, name = "useExtended"),
    @JsonSubTypes.Type(value = Message.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = Message.ConfigTaken.class, name = "configTaken"),
    @JsonSubTypes.Type(value = Message.ConfigRefused.class, name = "configRefused"),
    @JsonSubTypes.Type(value = Message.FaultReported.class, name = "faultReported"),
    @JsonSubTypes.Type(value = Message.BypassBegan.class, name = "bypassBegan"),
    @JsonSubTypes.Type(value = Message.BypassEnded.class, name = "bypassEnded")
})
public sealed interface Message {
    /// The device's program started; the first row of each boot.
    record Booted(String software) implements Message {
        public Booted {
            Objects.requireNonNull(software, "software");
        }
    }

    /// The device learned the server's time. With it the server can correct the times of this boot's rows; the originals stay.
    /// @param roundTripMillis how long the question took; the error is at most half of it
    record ClockAnchored(Instant serverTime, long offsetMillis, long roundTripMillis) implements Message {
        public ClockAnchored {
            Objects.requireNonNull(serverTime, "serverTime");
        }
    }

    /// A pass opened the door. `manifest` is the version that was known, empty if none.
    /// @param place the code of the room ([Place]) at whose door they came into the house and into it at once; absent at the house's door
    record Entered(String visit, PassId pass, Basis basis, String manifest, @Nullable String place) implements Message {
        public Entered {
            Objects.requireNonNull(visit, "visit");
            Objects.requireNonNull(pass, "pass");
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(manifest, "manifest");
        }

        /// At the door of the house.
        public Entered(String visit, PassId pass, Basis basis, String manifest) {
            this(visit, pass, basis, manifest, null);
        }
    }

    /// Somebody left; `pass` is absent for a walk-in.
    record Left(String visit, @Nullable PassId pass) implements Message {
        public Left {
            Objects.requireNonNull(visit, "visit");
        }
    }

    /// Taken back within its time at the same screen. `undoes` is the id of the envelope whose effect on `visit` no longer counts.
    record VisitUndone(String visit, String undoes) implements Message {
        public VisitUndone {
            Objects.requireNonNull(visit, "visit");
            Objects.requireNonNull(undoes, "undoes");
        }
    }

    /// Somebody without a pass registered and is inside from now on. What was not asked is empty.
    /// @param host whom they visit, as typed
    /// @param consentVersion the wording of the consent they gave, in `language` (ja, en or easy)
    /// @param exitNumber what they type when leaving
    record WalkInRegistered(
            String visit, String name, String company, String host, String purpose, String consentVersion, String language, int exitNumber)
            implements Message {
        /// Most characters of a typed answer.
        public static final int LONGEST = 100;

        public WalkInRegistered {
            Objects.requireNonNull(visit, "visit");
            if (name.isBlank() || consentVersion.isBlank() || language.isBlank()) {
                throw new IllegalArgumentException("a walk-in has a name, a consent and its language");
            }
            for (String typed : List.of(name, company, host, purpose)) {
                if (typed.length() > LONGEST) {
                    throw new IllegalArgumentException("an answer has at most " + LONGEST + " characters");
                }
            }
        }
    }

    /// A scan did not open the door. `pass` is absent where none could be read; `code` is a [Refusal]'s code or a [UseRefusal].
    /// `times` scans at once have the code [#LEFT_OUT]; absent = one.
    record ScanRefused(String code, @Nullable PassId pass, @Nullable Integer times) implements Message {
        /// Of scans of codes that were no pass, and were too many to have a row each.
        public static final String LEFT_OUT = "LEFT_OUT";

        public ScanRefused {
            Objects.requireNonNull(code, "code");
            if (times != null && times < 1) {
                throw new IllegalArgumentException("a row is about one scan at least: " + times);
            }
        }

        /// One scan.
        public static ScanRefused once(String code, @Nullable PassId pass) {
            return new ScanRefused(code, pass, null);
        }
    }

    /// Somebody pressed the call button. `about` is what was on the screen: a refusal's code, a machine's code, or empty.
    record HelpCalled(String call, String about) implements Message {
        public HelpCalled {
            Objects.requireNonNull(call, "call");
            Objects.requireNonNull(about, "about");
        }
    }

    /// The call was taken back at the screen.
    record HelpWithdrawn(String call) implements Message {
        public HelpWithdrawn {
            Objects.requireNonNull(call, "call");
        }
    }

    /// A machine was started with a pass. `wattHours` is the machine's meter at the start, absent without one.
    ///
    /// @param until when the use ends; absent from an older kiosk, and where the machine has no terms
    record UseStarted(String use, String machine, PassId pass, @Nullable Long wattHours, @Nullable Instant until) implements Message {
        /// A use without an end of its own.
        public UseStarted(String use, String machine, PassId pass, @Nullable Long wattHours) {
            this(use, machine, pass, wattHours, null);
        }

        public UseStarted {
            Objects.requireNonNull(use, "use");
            Objects.requireNonNull(machine, "machine");
            Objects.requireNonNull(pass, "pass");
        }
    }

    /// A use ended. `wattHours` is the machine's meter at the end, absent without one.
    ///
    /// @param how absent from an older kiosk, and where a newer one says something that we do not know: it has ended all the same
    record UseStopped(
            String use,
            String machine,
            PassId pass,
            @Nullable Long wattHours,
            @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL) @Nullable How how)
            implements Message {
        /// How a use ends.
        public enum How {
            /// Whoever started it showed the same pass again.
            SCAN,
            /// The device is out of service, and took the power at the end of the use as far as it knew it.
            REVOKED,
            /// Its end had come, and nobody stopped it or made it longer.
            TIME,
            /// Somebody reported a fault for which nobody uses the machine.
            FAULT,
            /// The machine took no power for a while ([Terms#idle]).
            IDLE
        }

        public UseStopped {
            Objects.requireNonNull(use, "use");
            Objects.requireNonNull(machine, "machine");
            Objects.requireNonNull(pass, "pass");
        }
    }

    /// A start was taken back within its time at the same screen: there was no use. `undoes` is the id of the envelope that started it.
    record UseUndone(String use, String machine, String undoes) implements Message {
        public UseUndone {
            Objects.requireNonNull(use, "use");
            Objects.requireNonNull(machine, "machine");
            Objects.requireNonNull(undoes, "undoes");
        }
    }

    /// A meter's cumulative count. It never goes back without [MeterFlag#RESET] or [MeterFlag#BACK]; nothing in it is
    /// invented.
    record MeterRead(String meter, long wattHours, Set<MeterFlag> flags) implements Message {
        public MeterRead {
            Objects.requireNonNull(meter, "meter");
            flags = Sorted.copyOf(flags);
            if (wattHours < 0) {
                throw new IllegalArgumentException("a meter counts up from zero: " + wattHours);
            }
        }
    }

    /// A meter has stopped answering: nothing is known of it until it is back, and no count is invented meanwhile.
    /// @param why what the device saw, short, for a technician
    record MeterSilent(String meter, String why) implements Message {
        /// Most characters of `why`.
        public static final int LONGEST = 100;

        public MeterSilent {
            Objects.requireNonNull(meter, "meter");
            if (why.length() > LONGEST) {
                throw new IllegalArgumentException("why a meter is silent is said in " + LONGEST + " characters");
            }
        }
    }

    /// A meter answers again.
    record MeterBack(String meter) implements Message {
        public MeterBack {
            Objects.requireNonNull(meter, "meter");
        }
    }

    /// How the device is.
    /// @param queued rows that the server has not yet answered
    /// @param dead rows that the server refused
    /// @param figures what can be measured of it; absent from an older kiosk
    record HealthReported(
            String software,
            String manifest,
            long queued,
            long dead,
            long diskFreeBytes,
            List<HealthCheck> checks,
            @Nullable Figures figures)
            implements Message {
        public HealthReported {
            Objects.requireNonNull(software, "software");
            Objects.requireNonNull(manifest, "manifest");
            checks = List.copyOf(checks);
        }

        /// Without figures.
        public HealthReported(
                String software, String manifest, long queued, long dead, long diskFreeBytes, List<HealthCheck> checks) {
            this(software, manifest, queued, dead, diskFreeBytes, checks, null);
        }
    }

    /// A use goes on until then, at the wish of whoever started it. Of several, the last counts.
    record UseExtended(String use, String machine, PassId pass, Instant until) implements Message {
        public UseExtended {
            Objects.requireNonNull(use, "use");
            Objects.requireNonNull(machine, "machine");
            Objects.requireNonNull(pass, "pass");
            Objects.requireNonNull(until, "until");
        }
    }

    /// Somebody who is in the house went into a room, or out of it and is in the house at large.
    /// @param pass absent where it is not known with which they are in the house
    /// @param place the code of the room ([Place])
    record Moved(String visit, @Nullable PassId pass, String place, Known.Direction way) implements Message {
        public Moved {
            Objects.requireNonNull(visit, "visit");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(way, "way");
        }
    }

    /// The device works by this version of its configuration from now on.
    record ConfigTaken(long version) implements Message {}

    /// The device cannot work by this version of its configuration, and goes on as before.
    /// @param why the first thing that is wrong with it, in a sentence for a technician
    record ConfigRefused(long version, String why) implements Message {
        /// Most characters of `why`.
        public static final int LONGEST = 200;

        public ConfigRefused {
            if (why.length() > LONGEST) {
                throw new IllegalArgumentException("why a configuration is refused is said in " + LONGEST + " characters");
            }
        }
    }

    /// Somebody at the device reported a fault of a machine.
    /// @param report names it
    /// @param text what they typed besides; may be empty
    /// @param locks whether nobody uses the machine until the staff have looked at it; a use that ran ends in a row of its own
    record FaultReported(String report, String machine, FaultKind kind, String text, boolean locks) implements Message {
        /// Most characters of `text`.
        public static final int LONGEST = 100;

        public FaultReported {
            Objects.requireNonNull(report, "report");
            Objects.requireNonNull(machine, "machine");
            Objects.requireNonNull(kind, "kind");
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("what is typed about a fault has at most " + LONGEST + " characters");
            }
        }
    }

    /// The staff give a machine power until then, whoever uses it or nobody.
    /// @param bypass names it
    record BypassBegan(String bypass, String machine, BypassReason reason, Instant until) implements Message {
        public BypassBegan {
            Objects.requireNonNull(bypass, "bypass");
            Objects.requireNonNull(machine, "machine");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(until, "until");
        }
    }

    /// The staff end it before its time, or somebody reported a fault. That its time is up is told by no row.
    record BypassEnded(String bypass, String machine) implements Message {
        public BypassEnded {
            Objects.requireNonNull(bypass, "bypass");
            Objects.requireNonNull(machine, "machine");
        }
    }
}
