package org.hongping.core.offline;

import java.util.List;
import java.util.stream.Stream;
import org.hongping.rubric.Message;

/** The sheets of the workbook in a package, in the order of their tabs; the first column of each is not to be touched. */
public enum PackageSheet {
    /** Whose package it is, for which campaign and revision. */
    IDENTITY(1, 2),
    /** The application form. */
    FORM(2, 3),
    /** The self-assessment, a row for each thing to fill in. */
    ANSWERS(3, 4),
    /** A list of the files, for whoever fills it in to check by. */
    EVIDENCE(4, 1);

    private final int number;
    private final int fill;

    PackageSheet(int number, int fill) {
        this.number = number;
        this.fill = fill;
    }

    /** Returns the sheet at a place among the tabs, from 1. */
    static PackageSheet at(int number) {
        return Stream.of(values())
                .filter(sheet -> sheet.number == number)
                .findFirst()
                .orElseThrow();
    }

    /** Returns its place among the tabs, from 1. */
    int number() {
        return number;
    }

    /** Returns the column that is filled in, from 0. */
    int fill() {
        return fill;
    }

    /** Returns how wide its columns are, in characters. */
    List<Integer> widths() {
        return switch (this) {
            case IDENTITY -> List.of(14, 34, 60);
            case FORM -> List.of(22, 34, 44, 60);
            case ANSWERS -> List.of(22, 44, 44, 40, 40);
            case EVIDENCE -> List.of(14, 44, 50);
        };
    }

    /** Returns its name. */
    Message word() {
        return Message.of("offline.sheet." + name());
    }

    /** Returns the heading of a column, from 0. */
    Message heading(int column) {
        return Message.of("offline.heading." + name() + "-" + column);
    }
}
