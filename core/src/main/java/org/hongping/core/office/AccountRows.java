package org.hongping.core.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/**
 * Many accounts, typed or pasted from a sheet: a line each with sign-in name, name and organisation, parted by a tab or
 * a comma.
 */
final class AccountRows {
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 60;
    private static final String FIELD = "rows";

    private AccountRows() {}

    /** Reads them, all with one role and one area; faults stand at the list, each with the number of its line. */
    static List<NewAccount> read(FormInput form, Role role, Optional<String> area) {
        List<NewAccount> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String line : form.value(FIELD).lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                NewAccount account = account(line, role, area);
                if (!seen.add(account.signInName().text())) {
                    throw new Invalid(
                            FIELD,
                            Message.of("office.row-twice", account.signInName().text()));
                }
                found.add(account);
            } catch (Invalid invalid) {
                Message why = invalid.reason();
                form.refuse(FIELD, Message.of("office.row-wrong", Integer.toString(number), line.strip(), why));
                return List.of();
            }
        }
        if (found.isEmpty()) {
            form.refuse(FIELD, Message.of("office.rows-missing"));
        } else if (found.size() > MOST) {
            form.refuse(FIELD, Message.of("office.rows-many", Integer.toString(found.size()), Integer.toString(MOST)));
        }
        return found;
    }

    private static NewAccount account(String line, Role role, Optional<String> area) {
        String[] cells = line.strip().split("\\s*[\\t,，]\\s*", -1);
        if (cells.length < 2 || cells.length > 3) {
            throw new Invalid(FIELD, Message.of("office.row-cells"));
        }
        String organisation = cells.length == 3 ? cells[2] : "";
        if (cells[1].length() > LONGEST_NAME || organisation.length() > LONGEST_NAME) {
            throw new Invalid(FIELD, Message.of("office.row-long", Integer.toString(LONGEST_NAME)));
        }
        return new NewAccount(SignInName.of(cells[0]), cells[1], organisation, Set.of(role), area, false);
    }
}
