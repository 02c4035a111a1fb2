package org.hongping.proof.naive;

/** What a line came to. */
public enum Standing {
    /** It has points. */
    SCORED("scored"),
    /** Somebody still has to answer. */
    MISSING("missing"),
    /** Said not to apply. */
    EXCUSED("notApplicable"),
    /** A bonus nobody asked for. */
    UNCLAIMED("notClaimed"),
    /** Nobody knows yet whether it is on the sheet at all. */
    UNDETERMINED("undetermined"),
    /** The answer was not accepted. */
    REFUSED("refused");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** Returns the word that results use. */
    public String word() {
        return word;
    }

    boolean isOpen() {
        return this == MISSING || this == UNDETERMINED || this == REFUSED;
    }
}
