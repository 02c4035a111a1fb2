package org.hongping.plugin.golden;

import org.hongping.rubric.Value;
import org.hongping.rubric.document.Marks;

/**
 * One scored example.
 *
 * @param name says it apart from the others of its file
 * @param clause the clause it shows
 * @param arithmetic how the expected figures come about, in words
 * @param sheet the whole score sheet, what it is {@code like} already merged in
 * @param expect the part of the result that must come out
 * @param marks where its fields stand in the file
 */
public record GoldenCase(
        String name, String clause, String arithmetic, Value.Fields sheet, Value.Fields expect, Marks marks) {}
