package org.hongping.core.campaign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

/**
 * A window that is moved, as a program sends it.
 *
 * @param window when the stage may be worked on from now on
 * @param reason why it is moved
 */
record SentWindow(StageWindow window, String reason) {

    /** Reads {@code {"opensAt": "…", "closesAt": "…", "reason": "…"}}.
     *  @throws Invalid with every field that cannot be right */
    static SentWindow read(String json, Stage stage) {
        Map<String, Value> fields = SentFields.of(json, Set.of("opensAt", "closesAt", "reason"));
        FormInput form = FormInput.empty();
        Optional<StageWindow> window = read(form, "", stage, fields);
        String reason = SentFields.text(fields, "reason");
        form.mustBeAccepted();
        return new SentWindow(window.orElseThrow(), reason);
    }

    /** Reads both ends; what is wrong stands in the form under the prefix. */
    static Optional<StageWindow> read(FormInput form, String prefix, Stage stage, Map<String, Value> fields) {
        Optional<Instant> opens = moment(form, prefix + "opensAt", fields.get("opensAt"));
        Optional<Instant> closes = moment(form, prefix + "closesAt", fields.get("closesAt"));
        if (opens.isEmpty() || closes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StageWindow(stage, opens.get(), closes.get()));
        } catch (Invalid invalid) {
            invalid.fields().values().forEach(why -> form.refuse(prefix + "closesAt", why));
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(FormInput form, String field, @Nullable Value value) {
        String text = value instanceof Value.Text written ? written.text() : "";
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException noMoment) {
            form.refuse(field, Message.of("campaign.no-moment", text));
            return Optional.empty();
        }
    }
}
