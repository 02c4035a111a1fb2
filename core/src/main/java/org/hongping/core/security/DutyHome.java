package org.hongping.core.security;

import java.util.Optional;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Leads whoever has something to do before any work to where it is done; until then they hold no role. */
public final class DutyHome implements HomeBlock {
    private final Security security;

    /** Looks at these accounts. */
    public DutyHome(Security security) {
        this.security = security;
    }

    @Override
    public Optional<HomeCard> card(Visitor visitor) {
        if (!visitor.signedIn() || !visitor.roles().isEmpty()) {
            return Optional.empty();
        }
        Account account = security.accounts().get(new AccountId(visitor.accountOrRefuse()));
        return security.profiles()
                .policy()
                .duty(account, security.sessions().now())
                .map(duty -> HomeCard.of(
                        duty.title(), duty.says(), new HomeCard.Step(Message.of("account.duty-next"), duty.page())));
    }
}
