package kaikan.ordinance;

import java.util.List;

/// What came of reading an ordinance's file.
public sealed interface Reading {
    /// It can be used.
    ///
    /// @param owner     key of the owner whose ordinance it is
    /// @param ordinance the ordinance
    /// @param examples  the worked examples written in it, in its order; whether they come out right is for whoever asks
    record Good(String owner, Ordinance ordinance, List<Example> examples) implements Reading {
        public Good {
            examples = List.copyOf(examples);
        }
    }

    /// It cannot.
    ///
    /// @param place   where in the file, as in `prices[2].yen.am`
    /// @param problem what is wrong there and what is expected
    record Bad(String place, String problem) implements Reading {}
}
