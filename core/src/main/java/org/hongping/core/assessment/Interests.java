package org.hongping.core.assessment;

import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.EnterpriseService;
import org.hongping.core.security.Account;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Knows from the registry who must not score what (回避情形). */
final class Interests {
    private final EnterpriseService enterprises;

    Interests(EnterpriseService enterprises) {
        this.enterprises = enterprises;
    }

    /** Returns why this member must not score the application; empty if nothing is known against it. */
    Optional<Message> against(Handle handle, Application application, Account member) {
        Enterprise applicant = enterprises.load(handle, application.enterpriseId());
        boolean actsForIt = enterprises.isMember(handle, applicant.id(), member.id());
        boolean worksThere = member.organisation().strip().equals(applicant.name());
        return actsForIt || worksThere
                ? Optional.of(Message.of("assessment.interested", member.displayName(), applicant.name()))
                : Optional.empty();
    }
}
