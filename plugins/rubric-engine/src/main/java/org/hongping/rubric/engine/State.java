package org.hongping.rubric.engine;

/** How a line or group stands. Groups are scored, missing or not applicable. */
public enum State {
    /** It has its points. */
    SCORED("scored"),
    /** Nobody has answered it, or not all of it; it holds the total. */
    MISSING("missing"),
    /** It does not apply (不适用). */
    NOT_APPLICABLE("notApplicable"),
    /** A bonus line nobody has claimed (未申报): 0. */
    NOT_CLAIMED("notClaimed"),
    /** What decides it is not known (待核实); it holds the total. */
    UNDETERMINED("undetermined"),
    /** Its answer was refused; it holds the total. */
    REFUSED("refused");

    private final String word;

    State(String word) {
        this.word = word;
    }

    /** Returns the word result documents use. */
    public String word() {
        return word;
    }

    /** Says whether the total waits for it. */
    public boolean isOpen() {
        return this == MISSING || this == UNDETERMINED || this == REFUSED;
    }
}
