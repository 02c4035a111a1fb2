package org.hongping.core.web;

import java.util.Set;
import java.util.function.ToIntFunction;
import org.hongping.rubric.Message;

/**
 * An entry of the navigation.
 *
 * @param label one or two words
 * @param href where it leads; the entry is the current one on every page below it
 * @param roles who sees it
 * @param count how many things wait there for a visitor; beside the label if there are any
 * @param beside whether it stands beside the account, in sight on a phone too
 */
public record NavItem(Message label, String href, Set<Role> roles, ToIntFunction<Visitor> count, boolean beside) {
    /** Copies the roles. */
    public NavItem {
        roles = Set.copyOf(roles);
    }

    /** Returns an entry for the roles named. */
    public static NavItem of(String labelKey, String href, Role... roles) {
        return new NavItem(Message.of(labelKey), href, Set.of(roles), visitor -> 0, false);
    }

    /** Returns an entry beside the account of everybody who has signed in, with how many things wait there. */
    public static NavItem beside(String labelKey, String href, ToIntFunction<Visitor> count) {
        return new NavItem(Message.of(labelKey), href, Set.of(Role.SIGNED_IN), count, true);
    }

    boolean isAbove(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
