package org.hongping.core.seal;

/** What a page of a scan turned out to be, seen from one application. */
public enum PageReading {
    /** Of what stands now, read by its code (已匹配). */
    MATCHED,
    /** Of what stands now, confirmed by hand (人工核对). */
    CONFIRMED,
    /** Of an earlier print: something was changed since (旧打印件). */
    OUTDATED,
    /** Of another application (其他申报). */
    FOREIGN,
    /** Carries a code of this application that was never printed (核对码不符). */
    UNKNOWN,
    /** No code was found (未识别). */
    UNREAD;

    /** Says whether the page counts as sealed. */
    public boolean isAccepted() {
        return this == MATCHED || this == CONFIRMED;
    }

    /** Returns the kind of its state, for the icon. */
    public String kind() {
        return isAccepted() ? "done" : this == UNREAD ? "attention" : "refused";
    }
}
