package org.hongping.rubric.document;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file name as it was given to the reader
 * @param line first line is 1; 0 where the name says the whole place, as that of a cell does
 * @param column first character is 1; 0 where there is no line
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> AS_READ =
            Comparator.comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column);

    @Override
    public int compareTo(Place other) {
        return AS_READ.compare(this, other);
    }

    /** Returns the place of a name that says it whole: {@code Sheet1!E9}. */
    public static Place named(String name) {
        return new Place(name, 0, 0);
    }

    /** Returns {@code file:line:column}, which editors make a link of, or the name alone where it says it all. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
