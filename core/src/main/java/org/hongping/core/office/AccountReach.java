package org.hongping.core.office;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.hongping.core.registry.AreaId;
import org.hongping.core.security.Account;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/**
 * Which accounts somebody looks after. Administrators: all. An organiser of the city: all but administrators and
 * organisers of the whole city. An organiser of a district: those of its area but organisers. An examiner: applicants of
 * its area and examiners of the areas below it.
 *
 * @param kind which of these
 * @param roles they may hand out
 * @param within the area they are confined to; empty for everywhere
 */
record AccountReach(Kind kind, Set<Role> roles, Optional<AreaId> within) {
    enum Kind {
        ALL,
        CITY,
        DISTRICT,
        EXAMINER
    }

    private static final Set<Role> OF_EXAMINERS = EnumSet.of(Role.APPLICANT, Role.EXAMINER);
    private static final Set<Role> OF_DISTRICTS = EnumSet.of(Role.APPLICANT, Role.EXAMINER, Role.ASSESSOR);
    private static final Set<Role> OF_CITIES = EnumSet.of(Role.APPLICANT, Role.EXAMINER, Role.ASSESSOR, Role.ORGANISER);

    AccountReach {
        roles = Set.copyOf(roles);
    }

    /** @throws Forbidden if they look after none */
    static AccountReach of(Visitor by) {
        Optional<AreaId> area = by.area().map(AreaId::of);
        if (by.is(Role.ADMINISTRATOR) || by.is(Role.SECURITY_ADMINISTRATOR)) {
            return new AccountReach(Kind.ALL, Account.ROLES, Optional.empty());
        }
        if (by.is(Role.ORGANISER)) {
            return area.isPresent()
                    ? new AccountReach(Kind.DISTRICT, OF_DISTRICTS, area)
                    : new AccountReach(Kind.CITY, OF_CITIES, Optional.empty());
        }
        if (area.isEmpty()) {
            throw new Forbidden(Message.of("problem.not-your-role"));
        }
        return new AccountReach(Kind.EXAMINER, OF_EXAMINERS, area);
    }

    /** Returns whether it reaches an account of these roles and that area; {@code holds} knows what lies in an area. */
    boolean covers(Set<Role> held, Optional<AreaId> area, BiPredicate<AreaId, AreaId> holds) {
        if (!roles.containsAll(held)) {
            return false;
        }
        boolean inside = within.isEmpty()
                || area.filter(known -> holds.test(within.get(), known)).isPresent();
        return switch (kind) {
            case ALL -> true;
            case CITY -> !held.contains(Role.ORGANISER) || area.isPresent();
            case DISTRICT -> inside;
            case EXAMINER -> inside && !(held.contains(Role.EXAMINER) && area.equals(within));
        };
    }
}
