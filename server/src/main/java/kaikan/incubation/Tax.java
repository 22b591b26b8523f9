package kaikan.incubation;

/// Whether a monthly rate includes consumption tax.
public enum Tax {
    INCLUDED,
    EXCLUDED
}
