package org.hongping.core.storage;

import java.util.List;
import org.hongping.rubric.Message;

/** One of the things {@code hongping check} looks after. It changes nothing. */
public interface IntegrityCheck {

    /** Returns what is checked, for example "the audit trail". */
    Message name();

    /** Returns everything that is broken, each with its place; none if all is well. */
    List<Message> findings();
}
