package org.hongping.core.office;

import org.hongping.core.web.Role;

/** Who may take the addresses of accounts, pages and interface alike. */
final class AccountRoles {
    /** Who hands accounts out. */
    static final Role[] KEEPERS = {Role.ADMINISTRATOR, Role.ORGANISER, Role.EXAMINER};

    /** Who sees accounts. */
    static final Role[] LOOKING_ON = {Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.ORGANISER, Role.EXAMINER};

    /** Who takes a lost second factor away. */
    static final Role[] RESETTING = {Role.SECURITY_ADMINISTRATOR, Role.ORGANISER, Role.EXAMINER};

    private AccountRoles() {}
}
