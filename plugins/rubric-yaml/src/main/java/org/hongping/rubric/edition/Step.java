package org.hongping.rubric.edition;

import java.util.Optional;

/** One step on the way to a field that differs. */
public sealed interface Step {
    /** Returns the step as a path writes it. */
    String written();

    /**
     * Into a field of the document.
     *
     * @param written name of the field
     */
    record Named(String written) implements Step {}

    /**
     * To one item of a list.
     *
     * @param written its id, or its place from 1 if it has none
     * @param label what people call it; empty if the document does not say
     */
    record Item(String written, Optional<String> label) implements Step {}
}
