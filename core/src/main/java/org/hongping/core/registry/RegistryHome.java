package org.hongping.core.registry;

import java.util.List;
import java.util.Optional;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.HomeBlock;
import org.hongping.core.web.HomeCard;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** On the first page: what an applicant must register before it can apply. */
public final class RegistryHome implements HomeBlock {
    private static final Message TITLE = Message.of("registry.first-steps");

    private final Registry registry;

    /** Looks into this registry. */
    public RegistryHome(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Optional<HomeCard> card(Visitor visitor) {
        if (!visitor.is(Role.APPLICANT) || visitor.is(Role.ORGANISER)) {
            return Optional.empty();
        }
        List<Enterprise> enterprises = registry.enterprises().of(visitor);
        if (enterprises.isEmpty()) {
            return Optional.of(
                    step("registry.no-enterprise-yet-says", "registry.new-own-enterprise", "/enterprises/new"));
        }
        EstateSearch any = new EstateSearch("", Optional.empty(), new Cursor(Optional.empty(), 1));
        return registry.estates().page(any, visitor).items().isEmpty()
                ? Optional.of(step("registry.first-estate-says", "registry.new-own-estate", "/estates/new"))
                : Optional.empty();
    }

    private static HomeCard step(String todo, String label, String href) {
        return HomeCard.of(TITLE, new Message(todo, List.of()), new HomeCard.Step(new Message(label, List.of()), href));
    }
}
