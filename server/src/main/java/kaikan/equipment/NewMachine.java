package kaikan.equipment;

import java.util.regex.Pattern;
import kaikan.facility.Name;
import org.jspecify.annotations.Nullable;

/// A machine to be added.
///
/// @param code 3 to 20 capital letters, digits or hyphens, as its label carries it
/// @param meterCode the meter that counts it; empty without one
/// @param yenPerHour the fee per started hour; `null` without one
public record NewMachine(long siteId, String code, Name name, AccessRule rule, String meterCode, @Nullable Long yenPerHour) {
    /// What a label can carry.
    public static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,19}");

    public NewMachine {
        if (!CODE.matcher(code).matches() || (yenPerHour != null && yenPerHour < 0)) {
            throw new IllegalArgumentException("a machine has a label code and no negative fee: " + code);
        }
    }

    String facts() {
        return facts(name.ja(), rule, meterCode, yenPerHour);
    }

    static String facts(String name, AccessRule rule, String meter, @Nullable Long yen) {
        String fee = yen == null ? "" : ", " + yen + " yen/h";
        return name + ", " + rule + (meter.isEmpty() ? "" : ", " + meter) + fee;
    }
}
