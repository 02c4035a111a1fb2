package org.hongping.core.web;

import io.javalin.security.RouteRole;
import java.util.Locale;
import org.hongping.rubric.Message;

/** Who may take a route. A route names one or more; one of them is enough. */
public enum Role implements RouteRole {
    /** Everybody, signed in or not. */
    ANYONE,
    /** Whoever has signed in, whatever else they are. */
    SIGNED_IN,
    /** Runs the installation: accounts, rubrics, backups (系统管理). */
    ADMINISTRATOR,
    /** Says who may be what, and how strict the house is (安全管理员); an administrator is this too unless they are apart. */
    SECURITY_ADMINISTRATOR,
    /** Reads the audit trail (审计管理员); an administrator is this too unless they are apart. */
    AUDITOR,
    /** Opens campaigns and decides (主办单位). */
    ORGANISER,
    /** Files for its own organisations (申报单位). */
    APPLICANT,
    /** Examines what its area hands in, and recommends (初审单位). */
    EXAMINER,
    /** Scores what it was assigned (评价主体成员). */
    ASSESSOR;

    /** Returns the word for it. */
    public Message word() {
        return Message.of("web.role-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
