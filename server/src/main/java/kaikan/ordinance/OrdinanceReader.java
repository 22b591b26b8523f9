package kaikan.ordinance;

/// Reads the written form in which an ordinance is kept, imported and exported.
public interface OrdinanceReader {
    /// Reads one version of one ordinance.
    Reading read(String text);
}
