package org.hongping.rubric.document;

/** How much a {@link Finding} matters. */
public enum Severity {
    /** The document is refused. */
    ERROR,
    /** The document may be used; somebody should look. */
    WARNING
}
