package org.hongping.core.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.rubric.Message;

/**
 * What was typed into a form that came too late: the session had ended, or the page was too old. Nothing is lost: the
 * page shown instead holds every value and sends it again, after signing in where that is needed.
 *
 * @param action where the form goes
 * @param fields every value, without passwords and the old token
 */
public record KeptForm(String action, List<Field> fields) {
    private static final String ACTION = "kept-action";
    private static final String FIELDS = "kept-fields";

    /** Copies the fields. */
    public KeptForm {
        fields = List.copyOf(fields);
    }

    /** One value of a form; a name may come more than once. */
    public record Field(String name, String value) {
        private String encoded() {
            return URLEncoder.encode(name, StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        private static Field decoded(String pair) {
            int cut = pair.indexOf('=');
            return new Field(
                    URLDecoder.decode(pair.substring(0, cut), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
        }
    }

    /** Returns the form that travelled through the sign-in page, if one did. */
    public static Optional<KeptForm> carried(FormInput form) {
        String action = form.value(ACTION);
        if (action.isEmpty()) {
            return Optional.empty();
        }
        List<Field> fields = Arrays.stream(form.value(FIELDS).split("&"))
                .filter(pair -> pair.indexOf('=') > 0)
                .map(Field::decoded)
                .toList();
        return Optional.of(new KeptForm(Addresses.local(action), fields));
    }

    /** Shows it, to be checked and sent again. */
    public void show(Context ctx) {
        render(ctx, Optional.empty());
    }

    /** Shows it once more, after a sign-in that was refused. */
    public void show(Context ctx, Message refusal) {
        render(ctx, Optional.of(refusal));
    }

    private void render(Context ctx, Optional<Message> refusal) {
        ctx.render("web/kept.peb", Map.of("kept", this, "refusal", refusal));
    }

    /** Returns all fields as one text, for {@link #carried}. */
    public String encoded() {
        return fields.stream().map(Field::encoded).collect(Collectors.joining("&"));
    }

    static boolean worthKeeping(Context ctx, Problem problem) {
        boolean tooLate =
                problem.kind().equals("not-signed-in") || problem.kind().equals("form-expired");
        return tooLate && ctx.isFormUrlencoded() && SameOrigin.confirms(ctx);
    }

    static KeptForm of(Context ctx) {
        List<Field> fields = ctx.formParamMap().entrySet().stream()
                .filter(entry -> isKept(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
        String query = ctx.queryString();
        return new KeptForm(query == null ? ctx.path() : ctx.path() + "?" + query, fields);
    }

    private static boolean isKept(String field) {
        return !field.equals(Csrf.FIELD) && !field.toLowerCase(Locale.ROOT).contains("password");
    }
}
