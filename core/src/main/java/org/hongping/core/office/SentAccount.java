package org.hongping.core.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.security.Account;
import org.hongping.core.security.NewAccount;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/** An account as a program asks for it: read as the form is, its faults named as the program names the fields. */
final class SentAccount {
    /** What a program may say of an account. */
    static final Set<String> FIELDS =
            Set.of("signInName", "displayName", "organisation", "roles", "areaId", "enterpriseCode");

    /** What an account may be. */
    static final Set<String> RIGHTS = Set.of("roles", "areaId");

    /** What of all that is a list. */
    static final Set<String> LISTS = Set.of("roles");

    private static final int MOST = 100;
    private static final Map<String, String> OF_PAGES =
            Map.of("areaId", "area", "enterpriseCode", "enterprise", "accounts", "rows");

    private SentAccount() {}

    /**
     * Returns what was sent under the names the form has.
     *
     * @throws Invalid if a role is none
     */
    static FormInput asForm(FormInput sent) {
        for (String role : sent.values("roles")) {
            if (Account.ROLES.stream().noneMatch(known -> known.name().equals(role))) {
                throw new Invalid("roles", Message.of("web.no-choice", role));
            }
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(OF_PAGES.getOrDefault(field, field), sent.values(field)));
        return FormInput.showingAll(values);
    }

    /**
     * Reads many, all of them or none.
     *
     * @throws Invalid naming each fault with its place, {@code accounts[0].signInName}
     */
    static List<WantedAccount> all(List<FormInput> sent, Function<String, Optional<Enterprise>> enterprises) {
        Map<String, Message> refused = new LinkedHashMap<>();
        if (sent.isEmpty()) {
            refused.put("accounts", Message.of("office.accounts-missing"));
        } else if (sent.size() > MOST) {
            refused.put(
                    "accounts",
                    Message.of("office.accounts-many", Integer.toString(sent.size()), Integer.toString(MOST)));
        }
        List<WantedAccount> accounts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < sent.size() && sent.size() <= MOST; index++) {
            String place = "accounts[" + index + "].";
            try {
                WantedAccount account = one(sent.get(index), enterprises);
                String name = account.account().signInName().text();
                if (!seen.add(name)) {
                    throw new Invalid("signInName", Message.of("office.row-twice", name));
                }
                accounts.add(account);
            } catch (Invalid invalid) {
                invalid.fields().forEach((field, why) -> refused.put(place + field, why));
            }
        }
        if (!refused.isEmpty()) {
            throw new Invalid(refused);
        }
        return accounts;
    }

    /**
     * Reads one, and whom it acts for.
     *
     * @throws Invalid naming each fault as the program names it
     */
    static WantedAccount one(FormInput sent, Function<String, Optional<Enterprise>> enterprises) {
        return named(() -> {
            FormInput form = asForm(sent);
            Optional<NewAccount> account = AccountForm.read(form);
            Optional<Optional<Enterprise>> enterprise =
                    AccountForm.kept(form, () -> enterprises.apply(form.value("enterprise")));
            form.mustBeAccepted();
            return new WantedAccount(account.orElseThrow(), enterprise.orElseThrow());
        });
    }

    /** Does something; what is refused then is named as the program names it. */
    static <T> T named(Supplier<T> work) {
        try {
            return work.get();
        } catch (Invalid invalid) {
            Map<String, Message> fields = new LinkedHashMap<>();
            invalid.fields().forEach((field, why) -> fields.put(sentName(field), why));
            throw new Invalid(fields);
        }
    }

    private static String sentName(String field) {
        return OF_PAGES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(field);
    }
}
