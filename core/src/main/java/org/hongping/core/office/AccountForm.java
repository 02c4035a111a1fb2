package org.hongping.core.office;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hongping.core.security.Account;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;

/** An account as a form asks for it; faults stay at their fields. */
final class AccountForm {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ID = 40;

    private AccountForm() {}

    /** Reads what was typed. Empty if anything is at fault. */
    static Optional<NewAccount> read(FormInput form) {
        Optional<SignInName> name = kept(form, () -> SignInName.of(form.value("signInName")));
        String display = form.fields().text("displayName", LONGEST_NAME);
        String organisation =
                form.fields().optional("organisation", LONGEST_NAME).orElse("");
        Set<Role> roles = roles(form);
        Optional<String> area = form.fields().optional("area", LONGEST_ID);
        if (form.refused()) {
            return Optional.empty();
        }
        return kept(form, () -> new NewAccount(name.orElseThrow(), display, organisation, roles, area, false));
    }

    /** Reads the roles that are ticked; none is refused. */
    static Set<Role> ticked(FormInput form) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Account.ROLES.stream().filter(role -> form.holds("roles", role.name())).forEach(roles::add);
        if (roles.isEmpty()) {
            form.refuse("roles", Message.of("office.no-role"));
        }
        return roles;
    }

    private static Set<Role> roles(FormInput form) {
        Set<Role> roles = ticked(form);
        if (!Account.mayHold(roles)) {
            form.refuse("roles", Message.of("office.applicant-alone"));
        }
        boolean ofEnterprise = roles.contains(Role.APPLICANT) && !roles.contains(Role.EXAMINER);
        if (!ofEnterprise && !form.value("enterprise").isBlank()) {
            form.refuse("enterprise", Message.of("office.enterprise-of-applicants"));
        }
        return roles;
    }

    /** Reads something; a fault stands at its field. */
    static <T> Optional<T> kept(FormInput form, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Invalid invalid) {
            form.refuse(invalid);
            return Optional.empty();
        }
    }
}
