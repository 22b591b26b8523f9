package kaikan.device;

import kaikan.protocol.Envelope;
import kaikan.protocol.Message;

/// What a device may send at most. The names it gives are its own, but they must fit where they are kept.
final class Limits {
    private static final int NAME = 40;

    private Limits() {}

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /// Whether every name in the row can be kept as it is.
    static boolean fits(Envelope row) {
        return name(row.id()) && switch (row.message()) {
            case Message.Entered entered -> name(entered.visit());
            case Message.Moved moved -> name(moved.visit());
            case Message.Left left -> name(left.visit());
            case Message.VisitUndone undone -> name(undone.visit()) && name(undone.undoes());
            case Message.WalkInRegistered form -> name(form.visit());
            case Message.HelpCalled called -> name(called.call());
            case Message.HelpWithdrawn withdrawn -> name(withdrawn.call());
            case Message.UseStarted use -> name(use.use()) && plain(use.machine());
            case Message.UseStopped use -> name(use.use()) && plain(use.machine());
            case Message.UseUndone use -> name(use.use()) && plain(use.machine()) && name(use.undoes());
            case Message.UseExtended use -> name(use.use()) && plain(use.machine());
            case Message.BypassBegan bypass -> name(bypass.bypass()) && plain(bypass.machine());
            case Message.BypassEnded bypass -> name(bypass.bypass()) && plain(bypass.machine());
            case Message.FaultReported fault -> name(fault.report()) && plain(fault.machine());
            case Message.MeterRead read -> plain(read.meter());
            case Message.MeterSilent silent -> plain(silent.meter());
            case Message.MeterBack back -> plain(back.meter());
            case Message.Booted _, Message.ClockAnchored _, Message.ScanRefused _, Message.HealthReported _,
                    Message.ConfigTaken _, Message.ConfigRefused _ -> true;
        };
    }

    private static boolean name(String text) {
        return !text.isEmpty() && text.length() <= NAME && plain(text);
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
