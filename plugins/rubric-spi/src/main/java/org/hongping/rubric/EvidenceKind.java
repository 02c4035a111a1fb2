package org.hongping.rubric;

/** The sorts of evidence (佐证材料) a line may ask for. */
public enum EvidenceKind {
    /** Photograph of the place or the event. */
    PHOTO,
    /** Document with letterhead or seal: approval, notice, articles, charter. */
    DOCUMENT,
    /** Certificate, plaque or commendation. */
    CERTIFICATE,
    /** Minutes or activity record. */
    MINUTES,
    /** Ledger or register. */
    LEDGER,
    /** Agreement or contract. */
    AGREEMENT,
    /** Survey report with its figures. */
    SURVEY,
    /** Screenshot of a page, group or app. */
    SCREENSHOT
}
