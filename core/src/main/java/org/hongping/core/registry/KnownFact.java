package org.hongping.core.registry;

import java.time.LocalDate;
import org.hongping.rubric.Value;

/**
 * A fact about an estate or an enterprise, by the name that conditions of rubrics use.
 *
 * @param name its name in the catalogue of facts
 * @param value what it is; {@link Value.Nothing} if it is known that there is none
 * @param source what kind of record says so
 * @param detail which one: its document, its name, its days; empty if there is but one
 * @param asOf the day it is true for
 */
public record KnownFact(String name, Value value, Source source, String detail, LocalDate asOf) {
    /** What says so. */
    public enum Source {
        /** Results of other applications. */
        RESULTS,
        /** Credit grades. */
        CREDIT_GRADE,
        /** Lists of dishonest, barred, praised and blamed ones. */
        LIST,
        /** Party organisations. */
        PARTY_ORGANISATION,
        /** Terms of the owners' committee. */
        COMMITTEE,
        /** What the estate's own entry says. */
        ESTATE
    }
}
