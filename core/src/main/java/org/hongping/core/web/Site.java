package org.hongping.core.web;

import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * Whose installation this is.
 *
 * @param office the organiser's name as the header shows it; empty text before the first start is done
 * @param demonstration what every page says on top if it shows the demonstration
 */
public record Site(String office, Optional<Message> demonstration) {
    /** Says what a demonstration usually says. */
    public Site(String office, boolean demo) {
        this(office, demo ? Optional.of(Message.of("web.demo-says")) : Optional.empty());
    }

    /** Returns whether it shows the demonstration. */
    public boolean demo() {
        return demonstration.isPresent();
    }
}
