package org.hongping.core.office;

import java.util.Optional;
import org.hongping.core.security.AccountService;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Leads an administrator who is alone here to make the other accounts. */
public final class FirstAccountsHome implements HomeBlock {
    private final AccountService accounts;

    /** Looks at these accounts. */
    public FirstAccountsHome(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<HomeCard> card(Visitor visitor) {
        if (!visitor.is(Role.ADMINISTRATOR) || accounts.all().size() > 1) {
            return Optional.empty();
        }
        var step = new HomeCard.Step(Message.of("office.account-new"), "/accounts/new");
        return Optional.of(HomeCard.of(Message.of("office.accounts"), Message.of("office.first-accounts"), step));
    }
}
