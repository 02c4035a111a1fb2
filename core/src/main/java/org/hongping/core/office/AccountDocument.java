package org.hongping.core.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.security.Account;
import org.hongping.core.security.SecurityPolicy;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Role;

/** Accounts as programs read them; what is not known is left out. */
final class AccountDocument {
    private AccountDocument() {}

    static Map<String, Object> of(Account account, SecurityPolicy policy) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", account.id().text());
        document.put("signInName", account.signInName().text());
        document.put("displayName", account.displayName());
        if (!account.organisation().isEmpty()) {
            document.put("organisation", account.organisation());
        }
        document.put("roles", roles(account));
        account.areaId().ifPresent(area -> document.put("areaId", area));
        document.put("enabled", account.enabled());
        document.put("initialPassword", account.initialPassword());
        document.put("rightsWaiting", account.rightsWaiting() && policy.apart());
        document.put("secondFactor", account.secondFactor());
        document.put("createdAt", Moments.text(account.created()));
        return document;
    }

    /** Returns an account with the password it begins with, which is told once. */
    static Map<String, Object> of(Slip slip, SecurityPolicy policy) {
        Map<String, Object> document = of(slip.account(), policy);
        document.put("password", slip.password().text());
        return document;
    }

    private static List<String> roles(Account account) {
        return account.roles().stream().sorted().map(Role::name).toList();
    }
}
