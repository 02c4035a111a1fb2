package org.hongping.core.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/**
 * What was typed into a form that came too late: the session had ended, or the page was too old. Nothing is lost: the
 * page shown instead holds every value and sends it again, after signing in where that is needed.
 *
 * @param action where the form goes
 * @param fields every value, without passwords and the old token
 */
public record KeptForm(String action, List<Field> fields) {
    private static final Set<String> NOT_KEPT = Set.of(Csrf.FIELD);

    /** Copies the fields. */
    public KeptForm {
        fields = List.copyOf(fields);
    }

    /** One value of a form; a name may come more than once. */
    public record Field(String name, String value) {}

    static boolean worthKeeping(Context ctx, Problem problem) {
        boolean tooLate =
                problem.kind().equals("not-signed-in") || problem.kind().equals("form-expired");
        return tooLate && ctx.isFormUrlencoded() && SameOrigin.confirms(ctx);
    }

    static KeptForm of(Context ctx) {
        List<Field> fields = ctx.formParamMap().entrySet().stream()
                .filter(entry ->
                        !NOT_KEPT.contains(entry.getKey()) && !entry.getKey().contains("password"))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
        String query = ctx.queryString();
        return new KeptForm(query == null ? ctx.path() : ctx.path() + "?" + query, fields);
    }
}
