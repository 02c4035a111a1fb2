package org.hongping.core.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hongping.rubric.Message;

/**
 * What was typed into a form that came too late: the session had ended, or the page was too old. Nothing is lost: the
 * page shown instead holds every value and sends it again, after signing in where that is needed.
 *
 * @param action where the form goes
 * @param fields every value, without passwords and the old token
 * @param files names of fields files were chosen for, which have to be chosen again
 */
public record KeptForm(String action, List<Field> fields, List<String> files) {
    private static final String ACTION = "kept-action";
    private static final String FIELDS = "kept-fields";
    private static final String FILES = "kept-files";

    /** It does not go with how things stand, somebody was faster, it is wrong in itself. */
    private static final Set<Integer> REFUSED = Set.of(409, 412, 422);

    /** Copies the lists. */
    public KeptForm {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    /**
     * What has to be done before the form can be sent again; it is done in another window.
     *
     * @param says what, and why
     * @param href where
     */
    public record First(Message says, String href) {}

    /** One value of a form; a name may come more than once. */
    public record Field(String name, String value) {
        /** What pages send along by themselves: choices, marks, ids and versions. */
        private static final Pattern OURS =
                Pattern.compile("[A-Z][A-Z_]{3,}|on|true|false|yes|no|[0-9a-f]{8}-[0-9a-f-]{27}");

        /** A name that ends in the code of a line. */
        private static final Pattern LINE = Pattern.compile("[a-zA-Z-]+\\.([0-9].*)");

        /** Returns the code of the line it was typed at, if it was. */
        public Optional<String> line() {
            return Optional.of(LINE.matcher(name)).filter(Matcher::matches).map(found -> found.group(1));
        }

        private boolean isTyped() {
            return !value.isBlank()
                    && !name.equals("version")
                    && !OURS.matcher(value).matches();
        }

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
        List<String> files = Arrays.stream(form.value(FILES).split("&"))
                .filter(name -> !name.isEmpty())
                .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                .toList();
        return Optional.of(new KeptForm(Addresses.local(action), fields, files));
    }

    /** Shows it, to be checked and sent again, maybe after something else. */
    public void show(Context ctx, Optional<First> first) {
        render(ctx, Optional.empty(), first);
    }

    /** Shows it once more, after a sign-in that was refused. */
    public void refuse(Context ctx, Message refusal) {
        render(ctx, Optional.of(refusal), Optional.empty());
    }

    private void render(Context ctx, Optional<Message> refusal, Optional<First> first) {
        ctx.render("web/kept.peb", Map.of("kept", this, "refusal", refusal, "first", first));
    }

    /** Returns all fields as one text, for {@link #carried}. */
    public String encoded() {
        return fields.stream().map(Field::encoded).collect(Collectors.joining("&"));
    }

    /** Returns the names of the fields of files as one text, for {@link #carried}. */
    public String encodedFiles() {
        return files.stream()
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Returns what somebody typed: neither choices nor what the page sent along. */
    public List<Field> typed() {
        return fields.stream().filter(Field::isTyped).toList();
    }

    /** Says whether a form was understood and refused all the same, so that what was typed is shown with the refusal. */
    static boolean isRefused(Context ctx, Problem problem) {
        return REFUSED.contains(problem.status())
                && ctx.method().equals(HandlerType.POST)
                && !ofSecrets(ctx.path())
                && (ctx.isFormUrlencoded() || ctx.isMultipartFormData());
    }

    static boolean worthKeeping(Context ctx, Problem problem) {
        boolean tooLate =
                problem.kind().equals("not-signed-in") || problem.kind().equals("form-expired");
        return tooLate
                && !ofSecrets(ctx.path())
                && (ctx.isFormUrlencoded() || ctx.isMultipartFormData())
                && SameOrigin.confirms(ctx);
    }

    /** What is typed there is worthless later, or nobody else's to read. */
    private static boolean ofSecrets(String path) {
        return path.equals("/sign-in/code") || path.startsWith("/account/second-factor/");
    }

    static KeptForm of(Context ctx) {
        List<Field> fields = ctx.formParamMap().entrySet().stream()
                .filter(entry -> isKept(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
        String query = ctx.queryString();
        List<String> files = ctx.isMultipartFormData()
                ? ctx.uploadedFileMap().keySet().stream().sorted().toList()
                : List.of();
        return new KeptForm(query == null ? ctx.path() : ctx.path() + "?" + query, fields, files);
    }

    private static boolean isKept(String field) {
        return !field.equals(Csrf.FIELD) && !field.toLowerCase(Locale.ROOT).contains("password");
    }
}
