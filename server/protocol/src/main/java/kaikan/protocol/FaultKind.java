package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What somebody reports of a machine, and what people read at it then. A kind that only a newer kiosk knows is read as [#OTHER].
public enum FaultKind {
    /// It does not run, or stops.
    BROKEN("動かないと知らせがありました", "Reported as not working", "動《うご》かないと 知《し》らせが ありました"),
    /// A noise, a smell, heat or smoke.
    STRANGE("音やにおいがおかしいと知らせがありました", "A strange noise or smell was reported", "音《おと》や においが へんだと 知《し》らせが ありました"),
    /// A guard is missing, somebody was hurt, or nearly.
    DANGEROUS("危ないと知らせがありました", "Reported as dangerous", "あぶないと 知《し》らせが ありました"),
    /// It is dirty, or something for the work is missing or used up; it can be used all the same.
    SUPPLIES("汚れているか、足りない物があると知らせがありました", "Reported as dirty, or as short of something",
            "きたないか、物《もの》が たりないと 知《し》らせが ありました"),
    /// Something else.
    @JsonEnumDefaultValue
    OTHER("不具合の知らせがありました", "A fault was reported", "ようすが へんだと 知《し》らせが ありました");

    private final String ja;
    private final String en;
    private final String easy;

    FaultKind(String ja, String en, String easy) {
        this.ja = ja;
        this.en = en;
        this.easy = easy;
    }

    /// Why the machine cannot be used, as people read it.
    public Name reason() {
        return new Name(ja, en, easy);
    }

    /// Whether nobody uses the machine until the staff have looked at it.
    public boolean locks() {
        return this != SUPPLIES;
    }
}
