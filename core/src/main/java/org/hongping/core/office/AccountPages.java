package org.hongping.core.office;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.hongping.core.registry.Choice;
import org.hongping.core.security.Account;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** What pages of one account and of many share. */
final class AccountPages {
    private AccountPages() {}

    /** Returns what a form of accounts offers this visitor. */
    static Map<String, Object> form(AccountDesk desk, FormInput form, Visitor by) {
        List<Role> roles = Account.ROLES.stream()
                .filter(desk.mayHandOut(by)::contains)
                .sorted()
                .toList();
        return Map.of(
                "form",
                form,
                "roles",
                roles,
                "areas",
                Choice.ofAreas(desk.areas().tree(), desk.within(by)),
                "administrator",
                by.is(Role.ADMINISTRATOR));
    }

    /** Returns what the print of slips shows; nobody can see the passwords again. */
    static Map<String, Object> slips(List<Slip> slips, String address) {
        return Map.of(
                "slips", slips, "address", URI.create(address).resolve("/").toString());
    }
}
