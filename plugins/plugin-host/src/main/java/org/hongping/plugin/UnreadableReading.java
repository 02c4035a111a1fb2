package org.hongping.plugin;

import java.util.Map;
import org.hongping.rubric.RubricId;

/** A choice of readings that makes no rubric of a document; an installation refuses such a document. */
public final class UnreadableReading extends IllegalStateException {
    UnreadableReading(RubricId rubric, Map<String, String> inForce) {
        super(rubric + " cannot be read with " + inForce + " in force");
    }
}
