package org.hongping.core.assessment.draw;

import java.util.List;

/**
 * Who is given an application.
 *
 * @param application its id
 * @param members ids of accounts, in the order they were taken
 * @param lacking how many are still missing because nobody else is fit
 */
public record Given(String application, List<String> members, int lacking) {
    /** Copies the members. */
    public Given {
        members = List.copyOf(members);
    }
}
