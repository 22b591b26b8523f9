package kaikan.ordinance.web;

import java.util.List;

/// A table of prices as a page shows it.
///
/// @param caption what it prices
/// @param columns heads of the columns of amounts
/// @param lines   its lines
public record Grid(String caption, List<Column> columns, List<Line> lines) {
    public Grid {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /// Whether a cell says that.
    public boolean has(String text) {
        return lines.stream().anyMatch(line -> line.cells().contains(text));
    }

    /// The head of a column.
    ///
    /// @param text what one price buys
    /// @param note its time; may be empty
    public record Column(String text, String note) {
        /// Both in one line, for phones.
        public String label() {
            return (text + " " + note).strip();
        }
    }

    /// A line of the table.
    ///
    /// @param head   what is priced
    /// @param when   on which days and for whom; may be empty
    /// @param cells  amounts, one for each column; empty where there is none
    /// @param source where the ordinance says so
    public record Line(String head, String when, List<String> cells, String source) {
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
