package org.hongping.rubric.engine;

/** How a line or group stands. Groups are scored, missing or not applicable. */
public enum State {
    /** It has its points. */
    SCORED("scored", false),
    /** Nobody has answered it, or not all of it; it holds the total. */
    MISSING("missing", true),
    /** It does not apply (不适用). */
    NOT_APPLICABLE("notApplicable", false),
    /** A bonus line nobody has claimed (未申报): 0. */
    NOT_CLAIMED("notClaimed", false),
    /** What decides it is not known (待核实); it holds the total. */
    UNDETERMINED("undetermined", true),
    /** Its answer was refused; it holds the total. */
    REFUSED("refused", true);

    private final String word;
    private final boolean isOpen;

    State(String word, boolean isOpen) {
        this.word = word;
        this.isOpen = isOpen;
    }

    /** Returns the word result documents use. */
    public String word() {
        return word;
    }

    /** Says whether the total waits for it. */
    public boolean isOpen() {
        return isOpen;
    }
}
