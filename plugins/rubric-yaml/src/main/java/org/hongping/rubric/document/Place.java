package org.hongping.rubric.document;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file name as it was given to the reader
 * @param line first line is 1
 * @param column first character is 1
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> AS_READ =
            Comparator.comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column);

    @Override
    public int compareTo(Place other) {
        return AS_READ.compare(this, other);
    }

    /** Returns {@code file:line:column}, which editors make a link of. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
