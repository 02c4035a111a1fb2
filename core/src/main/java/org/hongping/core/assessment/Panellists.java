package org.hongping.core.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.application.FieldView;
import org.hongping.core.rubric.Wording;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountService;
import org.hongping.core.web.Role;
import org.hongping.rubric.Rubric;

/**
 * Who may score in a campaign, and for which bodies; names for the pages that hand sheets out.
 *
 * @param names display name by account
 * @param bodies bodies of the rubric, to choose from
 * @param candidates assessors, to choose from
 */
public record Panellists(Map<String, String> names, List<FieldView.Option> bodies, List<FieldView.Option> candidates) {
    /** Copies what it is given. */
    public Panellists {
        names = Map.copyOf(names);
        bodies = List.copyOf(bodies);
        candidates = List.copyOf(candidates);
    }

    static Panellists of(AccountService accounts, Rubric rubric, Wording wording) {
        List<Account> all = accounts.all();
        Map<String, String> names = new HashMap<>();
        all.forEach(account -> names.put(account.id().text(), account.displayName()));
        return new Panellists(
                names,
                Body.of(rubric).stream()
                        .map(body -> new FieldView.Option(body.text(), body.label(rubric, wording)))
                        .toList(),
                all.stream()
                        .filter(account -> account.enabled() && account.is(Role.ASSESSOR))
                        .map(account -> new FieldView.Option(account.id().text(), label(account)))
                        .toList());
    }

    /** Returns the name of an account; its id where the account is gone. */
    public String name(String accountId) {
        return names.getOrDefault(accountId, accountId);
    }

    /** Returns the name of a body. */
    public String body(Body body) {
        return bodies.stream()
                .filter(option -> option.id().equals(body.text()))
                .map(FieldView.Option::label)
                .findFirst()
                .orElse(body.text());
    }

    private static String label(Account account) {
        return account.organisation().isBlank()
                ? account.displayName()
                : account.displayName() + "（" + account.organisation() + "）";
    }
}
