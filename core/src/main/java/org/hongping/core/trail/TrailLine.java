package org.hongping.core.trail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Function;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.storage.JsonText;
import org.hongping.rubric.Message;

/**
 * One thing that was done, as pages show it.
 *
 * @param moment when
 * @param who the name of who did it
 * @param what what was done
 * @param reason why, if a reason was given
 * @param href what it was done to, if that has a page
 */
public record TrailLine(Instant moment, String who, String what, Optional<String> reason, Optional<String> href) {
    private static final String APPLICATION = "application/";

    static TrailLine of(AuditRow row, Function<Actor, String> names, Locale language) {
        String subject = row.subject().text();
        return new TrailLine(
                row.moment(),
                names.apply(row.actor()),
                words(row.action(), language),
                row.payload().flatMap(TrailLine::reason),
                subject.startsWith(APPLICATION)
                        ? Optional.of("/applications/" + subject.substring(APPLICATION.length()))
                        : Optional.empty());
    }

    /** A deed without words of its own is still a deed. */
    private static String words(String action, Locale language) {
        try {
            return new Message("audit.did." + action, List.of()).in(language);
        } catch (MissingResourceException nobodyHasNamedIt) {
            return Message.of("audit.did.other").in(language);
        }
    }

    private static Optional<String> reason(JsonText payload) {
        return Optional.ofNullable(payload.as(Map.class).get("reason"))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }
}
