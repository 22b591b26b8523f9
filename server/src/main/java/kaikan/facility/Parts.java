package kaikan.facility;

import java.util.Map;
import java.util.TreeMap;

/// What a space consists of: how much of which unit one booking of it takes, and a unit that is to be made for it, if any.
///
/// @param amounts by the unit's id, each at least 1
/// @param own the capacity of a unit of its own that is to be made under the space's name; 0 for none
public record Parts(Map<Long, Integer> amounts, int own) {
    public Parts {
        amounts = new TreeMap<>(amounts);
        if (own < 0 || amounts.values().stream().anyMatch(amount -> amount < 1)) {
            throw new IllegalArgumentException("Amounts are at least 1: " + amounts + ", own unit " + own);
        }
    }

    /// Existing units only.
    public static Parts of(Map<Long, Integer> amounts) {
        return new Parts(amounts, 0);
    }

    /// Whether it consists of nothing at all, which nobody could ever book.
    public boolean isEmpty() {
        return amounts.isEmpty() && own == 0;
    }

    /// For the trail: `12×1, 13×1`.
    String text() {
        StringBuilder text = new StringBuilder();
        amounts.forEach((unit, amount) -> text.append(text.isEmpty() ? "" : ", ").append(unit).append('×').append(amount));
        return own == 0 ? text.toString() : text + (text.isEmpty() ? "" : ", ") + "+" + own;
    }
}
