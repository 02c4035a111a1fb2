package org.hongping.core.web;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.hongping.rubric.Message;

/**
 * The caller's mistake: what was asked cannot be done, and why. Leaves as a problem (RFC 9457) or as a page of the same
 * words. Features subclass it where they need a mistake of their own.
 *
 * <p>The title stands under {@code problem.<problem>}, the page of {@code /problems/<problem>} under
 * {@code problem.<problem>.about}.
 */
public class Rejected extends RuntimeException {
    private final int status;
    private final String problem;
    private final Message detail;
    private final Map<String, Object> facts;

    /**
     * A mistake with facts for programs.
     *
     * @param status HTTP status, 400-499
     * @param problem short name of the kind of mistake, such as {@code application-incomplete}
     * @param detail what was wrong, with the value, and what would be right
     * @param facts further members of the problem, such as {@code criteria}; messages in them are said
     */
    public Rejected(int status, String problem, Message detail, Map<String, Object> facts) {
        super(problem + ": " + detail.key() + " " + detail.arguments());
        if (status < 400 || status > 499) {
            throw new IllegalArgumentException("a caller's mistake has a status from 400 to 499, got " + status);
        }
        this.status = status;
        this.problem = problem;
        this.detail = detail;
        this.facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** A mistake without further facts. */
    public Rejected(int status, String problem, Message detail) {
        this(status, problem, detail, Map.of());
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the short name of the kind of mistake. */
    public String problem() {
        return problem;
    }

    /** Returns what was wrong, in words. */
    public Message detail() {
        return detail;
    }

    /** Returns the one sentence to show where there is no form to show it in. */
    public Message reason() {
        return detail;
    }

    /** Returns further members of the problem. */
    public Map<String, Object> facts() {
        return facts;
    }
}
