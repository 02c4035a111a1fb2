package org.hongping.rubric;

import java.util.List;

/**
 * Stars or grades (星级、等级): the first whose condition is true.
 *
 * @param id name of the grading, for example {@code stars}
 * @param label short name, zh-CN
 * @param seesRounded whether conditions see the rounded total; otherwise the exact one
 * @param grades in the order they are tried
 */
public record Grading(String id, String label, boolean seesRounded, List<Grade> grades) {
    /** Copies the grades. */
    public Grading {
        grades = List.copyOf(grades);
    }

    /**
     * One grade.
     *
     * @param id unique within its grading
     * @param label the name conferred, zh-CN
     * @param when condition that must be true
     */
    public record Grade(String id, String label, Expression when) {}
}
