package org.hongping.core.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.rubric.Message;

/** What a program sends where a file may go along: a JSON object, or the parts of a form, one of them {@code file}. */
public final class PartsForm {
    private static final String FILE = "file";

    private PartsForm() {}

    /**
     * Reads the fields; the file is {@link IncomingFile}'s.
     *
     * @param known every field there can be beside the file
     * @throws Rejected 400 if the body is neither
     * @throws Invalid if a field is not known
     */
    public static FormInput of(Context ctx, Set<String> known) {
        if (!ctx.isMultipartFormData()) {
            return JsonForm.of(ctx, known);
        }
        Message all = Message.of(
                "web.no-field",
                Stream.concat(known.stream(), Stream.of(FILE)).sorted().collect(Collectors.joining(", ")));
        Map<String, Message> strange = new LinkedHashMap<>();
        ctx.formParamMap().keySet().stream()
                .filter(name -> !known.contains(name) && !name.equals(FILE))
                .forEach(name -> strange.put(name, all));
        if (!strange.isEmpty()) {
            throw new Invalid(strange);
        }
        return FormInput.of(ctx);
    }
}
