package org.hongping.core.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.audit.Actor;
import org.hongping.core.demo.DemonstrationAccounts.Player;
import org.hongping.core.office.FirstStart;
import org.hongping.core.registry.AreaOutline;
import org.hongping.core.registry.AreaService;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountService;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Visitor;

/** The people of the demonstration; the administrator does the first start as an office's would. */
final class People {
    private static final Password PASSWORD = new Password(DemonstrationAccounts.password());

    private final Map<String, Visitor> visitors = new HashMap<>();

    static People of(Story story, DemonstrationParts parts) {
        People people = new People();
        NewAccount administrator = wanted(DemonstrationAccounts.ADMINISTRATOR, story.office(), Optional.empty());
        AreaOutline areas = AreaOutline.read("areas", String.join("\n", story.areas()));
        people.keep(
                parts.office().setUp(new FirstStart(story.office(), Optional.empty(), areas, administrator, PASSWORD)));
        DemonstrationAccounts.OTHERS.forEach(player -> people.keep(added(
                parts.accounts(),
                wanted(
                        player,
                        organisation(story, player),
                        area(parts.registry().areas(), player)))));
        return people;
    }

    Visitor organiser() {
        return named(DemonstrationAccounts.ORGANISER.name());
    }

    Visitor examiner() {
        return named(DemonstrationAccounts.EXAMINER);
    }

    Visitor named(String name) {
        return Objects.requireNonNull(visitors.get(name), name);
    }

    private void keep(Account account) {
        visitors.put(
                account.signInName().text(),
                new Visitor(
                        Optional.of(account.id().text()),
                        account.displayName(),
                        account.roles(),
                        account.areaId(),
                        Optional.empty(),
                        false,
                        ""));
    }

    private static Account added(AccountService accounts, NewAccount wanted) {
        return accounts.add(Actor.SYSTEM, wanted, PASSWORD);
    }

    private static NewAccount wanted(Player player, String organisation, Optional<String> area) {
        String name = player.says().in(Languages.CHINESE);
        return new NewAccount(SignInName.of(player.name()), name, organisation, Set.of(player.role()), area, true);
    }

    private static Optional<String> area(AreaService areas, Player player) {
        return areas.tree().named(player.area()).map(area -> area.id().text());
    }

    private static String organisation(Story story, Player player) {
        return story.enterprises().stream()
                .filter(company -> company.account().equals(player.name()))
                .map(Story.Company::name)
                .findFirst()
                .orElse(story.office());
    }
}
