package org.hongping.core.web;

import java.util.Set;
import org.hongping.rubric.Message;

/**
 * An entry of the navigation.
 *
 * @param label one or two words
 * @param href where it leads; the entry is the current one on every page below it
 * @param roles who sees it
 */
public record NavItem(Message label, String href, Set<Role> roles) {
    /** Copies the roles. */
    public NavItem {
        roles = Set.copyOf(roles);
    }

    /** Returns an entry for the roles named. */
    public static NavItem of(String labelKey, String href, Role... roles) {
        return new NavItem(Message.of(labelKey), href, Set.of(roles));
    }

    boolean isAbove(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
