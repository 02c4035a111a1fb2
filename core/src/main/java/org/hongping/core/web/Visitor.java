package org.hongping.core.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is asking.
 *
 * @param account the account's id; empty for somebody who has not signed in
 * @param name as the header greets them; empty text for a stranger
 * @param roles what the account may be, without {@link Role#ANYONE} and {@link Role#SIGNED_IN}
 * @param area id of the area they act for; empty if they act for all
 * @param locale the language chosen in the account
 * @param shortcuts whether single keys may act on pages
 * @param readsOnly whether nothing may be changed in their name, as with an access token that only reads
 * @param csrf what a form must carry for its submission to count as this visitor's own
 */
public record Visitor(
        Optional<String> account,
        String name,
        Set<Role> roles,
        Optional<String> area,
        Optional<Locale> locale,
        boolean shortcuts,
        boolean readsOnly,
        String csrf) {

    /** Copies the roles. */
    public Visitor {
        roles = Set.copyOf(roles);
    }

    /** Somebody who may change what their roles may. */
    public Visitor(
            Optional<String> account,
            String name,
            Set<Role> roles,
            Optional<String> area,
            Optional<Locale> locale,
            boolean shortcuts,
            String csrf) {
        this(account, name, roles, area, locale, shortcuts, false, csrf);
    }

    /** Somebody who acts for no area of their own. */
    public Visitor(
            Optional<String> account,
            String name,
            Set<Role> roles,
            Optional<Locale> locale,
            boolean shortcuts,
            String csrf) {
        this(account, name, roles, Optional.empty(), locale, shortcuts, csrf);
    }

    /** Returns somebody who has not signed in. */
    public static Visitor stranger(String csrf) {
        return new Visitor(Optional.empty(), "", Set.of(), Optional.empty(), false, csrf);
    }

    /** Returns who sent this request; looked up once a request, at the first question. */
    public static Visitor of(Context ctx) {
        return ctx.appData(Visitors.KEY).of(ctx);
    }

    /** Makes this the visitor for the rest of the request: they have just signed in. */
    public void arrive(Context ctx) {
        Visitors.arrived(ctx, this);
    }

    /** Returns whether they have signed in. */
    public boolean signedIn() {
        return account.isPresent();
    }

    /** Returns whether a program asks in their name, with an access token and without a form. */
    public boolean byToken() {
        return signedIn() && csrf.isEmpty();
    }

    /**
     * Returns the account's id.
     *
     * @throws NotSignedIn if there is none
     */
    public String accountOrRefuse() {
        return account.orElseThrow(NotSignedIn::new);
    }

    /** Returns whether they hold the role; {@code ANYONE} and {@code SIGNED_IN} are understood. */
    public boolean is(Role role) {
        return switch (role) {
            case ANYONE -> true;
            case SIGNED_IN -> signedIn();
            case ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR, ORGANISER, APPLICANT, EXAMINER, ASSESSOR ->
                roles.contains(role);
        };
    }

    /** Returns them without a role, for what it does not reach. */
    public Visitor without(Role role) {
        Set<Role> others = roles.stream().filter(other -> other != role).collect(Collectors.toUnmodifiableSet());
        return new Visitor(account, name, others, area, locale, shortcuts, readsOnly, csrf);
    }

    /** Returns whether they hold one of the roles. */
    public boolean isAnyOf(Set<Role> wanted) {
        return wanted.stream().anyMatch(this::is);
    }
}
