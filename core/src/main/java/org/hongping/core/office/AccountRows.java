package org.hongping.core.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/**
 * Many accounts, typed or pasted from a sheet: a line each with sign-in name, name, organisation and the code of the
 * enterprise it acts for, parted by a tab or a comma.
 */
final class AccountRows {
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_CELLS = 4;
    private static final String FIELD = "rows";

    private final Function<String, Optional<Enterprise>> enterprises;

    /** Looks enterprises up by codes that were typed; what is none is refused. */
    AccountRows(Function<String, Optional<Enterprise>> enterprises) {
        this.enterprises = enterprises;
    }

    /** Reads them, all with one role and one area; faults stand at the list, each with the number of its line. */
    List<WantedAccount> read(FormInput form, Role role, Optional<String> area) {
        List<WantedAccount> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String line : form.value(FIELD).lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                WantedAccount wanted = wanted(line, role, area);
                String name = wanted.account().signInName().text();
                if (!seen.add(name)) {
                    throw new Invalid(FIELD, Message.of("office.row-twice", name));
                }
                found.add(wanted);
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

    private WantedAccount wanted(String line, Role role, Optional<String> area) {
        String[] cells = line.strip().split("\\s*[\\t,，]\\s*", -1);
        if (cells.length < 2 || cells.length > MOST_CELLS) {
            throw new Invalid(FIELD, Message.of("office.row-cells"));
        }
        String organisation = cells.length > 2 ? cells[2] : "";
        if (cells[1].length() > LONGEST_NAME || organisation.length() > LONGEST_NAME) {
            throw new Invalid(FIELD, Message.of("office.row-long", Integer.toString(LONGEST_NAME)));
        }
        String code = cells.length == MOST_CELLS ? cells[3] : "";
        if (!code.isEmpty() && role != Role.APPLICANT) {
            throw new Invalid(FIELD, Message.of("office.enterprise-of-applicants"));
        }
        NewAccount account = new NewAccount(SignInName.of(cells[0]), cells[1], organisation, Set.of(role), area, false);
        return new WantedAccount(account, enterprises.apply(code));
    }
}
