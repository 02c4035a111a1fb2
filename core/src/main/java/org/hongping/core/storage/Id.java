package org.hongping.core.storage;

/**
 * Names one thing for good. Each kind of thing has a record of its own, {@code record EstateId(String text) implements
 * Id}; tables hold its text.
 */
public interface Id {

    /** Returns the id as tables and addresses show it. */
    String text();
}
