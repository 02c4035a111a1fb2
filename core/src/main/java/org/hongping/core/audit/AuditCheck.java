package org.hongping.core.audit;

import java.util.List;
import org.hongping.core.storage.IntegrityCheck;
import org.hongping.rubric.Message;

/** Verifies every chain. */
public final class AuditCheck implements IntegrityCheck {
    private final Audit audit;

    /** Checks this trail. */
    public AuditCheck(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Message name() {
        return Message.of("audit.trail");
    }

    @Override
    public List<Message> findings() {
        return audit.verify().stream().map(AuditFault::message).toList();
    }
}
