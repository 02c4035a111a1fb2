package org.hongping.core.assessment;

import java.util.List;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.security.Account;

/**
 * A row of a sheet that hands applications out.
 *
 * @param application which
 * @param body for whom its members score; blank where the row hands nothing out
 * @param mode on how many sheets
 * @param members who scores
 * @param checked whether somebody has looked into what may keep it from them and found no conflict
 */
public record AssignmentRow(ApplicationId application, Body body, Mode mode, List<Account> members, boolean checked) {
    /** Copies the list. */
    public AssignmentRow {
        members = List.copyOf(members);
    }

    boolean isBlank() {
        return members.isEmpty();
    }
}
