package kaikan.ordinance.sale;

import java.util.List;

/// Bands in a row that the ordinance names as one: 全日 = 午前 + 午後 + 夜間. Whether it has a price of its own is said by the price rows.
///
/// @param bands keys in the order of the day, at least two
/// @param name  what it is called
public record Combination(List<String> bands, Label name) {
    public Combination {
        bands = List.copyOf(bands);
    }
}
