package org.hongping.core.app;

import java.util.Locale;
import java.util.stream.Collectors;
import org.hongping.core.security.Account;
import org.hongping.core.web.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what an account may be, in upper or lower case. */
final class RoleName implements ITypeConverter<Role> {
    @Override
    public Role convert(String text) {
        return Account.ROLES.stream()
                .filter(role -> typed(role).equals(text.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of " + names() + ", got '" + text + "'"));
    }

    private static String typed(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String names() {
        return Account.ROLES.stream().map(RoleName::typed).collect(Collectors.joining(", "));
    }
}
