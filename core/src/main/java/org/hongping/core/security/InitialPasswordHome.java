package org.hongping.core.security;

import java.util.Optional;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Leads whoever signed in with a password from paper to choose one of their own; until then they hold no role. */
public final class InitialPasswordHome implements HomeBlock {
    @Override
    public Optional<HomeCard> card(Visitor visitor) {
        if (!visitor.signedIn() || !visitor.roles().isEmpty()) {
            return Optional.empty();
        }
        var step = new HomeCard.Step(Message.of("account.initial-next"), "/account");
        return Optional.of(HomeCard.of(Message.of("account.initial"), Message.of("account.initial-says"), step));
    }
}
