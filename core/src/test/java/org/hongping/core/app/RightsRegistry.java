package org.hongping.core.app;

import static org.hongping.core.registry.EstateBuilder.anEstate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.audit.Actor;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.EstateId;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.Takeover;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.Role;

/** What the registry holds, and accounts. */
final class RightsRegistry {
    private final ApplicationFixture fixture;
    private final RightsShelf shelf;

    RightsRegistry(ApplicationFixture fixture, RightsShelf shelf) {
        this.fixture = fixture;
        this.shelf = shelf;
    }

    String area() {
        return shelf.id(
                "area",
                () -> fixture.registry()
                        .areas()
                        .add(
                                Optional.of(fixture.registry()
                                        .above(AreaLevel.SUBDISTRICT)
                                        .id()),
                                AreaLevel.COMMUNITY,
                                shelf.next("社区"),
                                fixture.organiser())
                        .id()
                        .text());
    }

    String estate() {
        return shelf.id(
                "estate",
                () -> fixture.registry()
                        .estates()
                        .register(
                                anEstate(fixture.registry().community().id())
                                        .named(shelf.next("房苑"))
                                        .build(),
                                new Takeover(fixture.enterprise().id(), LocalDate.of(2015, 1, 1)),
                                fixture.organiser())
                        .id()
                        .text());
    }

    String enterprise() {
        return fixture.enterprise().id().text();
    }

    /** Returns something on record of the estate or enterprise that the address is about. */
    String record(String path) {
        String plain = path.replace("/api/v1", "");
        String kind = plain.split("/", -1)[3];
        boolean ofEstate = plain.startsWith("/estates/");
        return shelf.id((ofEstate ? "estate " : "enterprise ") + kind, () -> {
            Holder holder = ofEstate
                    ? Holder.of(EstateId.of(estate()))
                    : Holder.of(fixture.enterprise().id());
            return fixture.registry()
                    .registry()
                    .records()
                    .enter(holder, kind, fields(kind), fixture.organiser())
                    .id()
                    .text();
        });
    }

    /** Each begins later than the one before, as committees and grades follow each other. */
    private Map<String, String> fields(String kind) {
        String day = LocalDate.of(2000, 1, 1).plusDays(2L * shelf.count()).toString();
        Map<String, String> fields = new HashMap<>(
                switch (kind) {
                    case "buildings" -> Map.of("name", shelf.next("栋"));
                    case "people" -> Map.of("name", shelf.next("人"), "role", "manager");
                    case "party-organisations" -> Map.of("name", shelf.next("支部"), "kind", "branch", "members", "5");
                    case "committees" -> Map.of("members", "7", "partyMembers", "3", "untilOn", day);
                    case "credit-grades" -> Map.of("grade", "AA", "source", "示例");
                    case "list-entries" -> Map.of("kind", "redBoard", "document", shelf.next("示例"), "untilOn", day);
                    default -> throw new IllegalStateException("no record of " + kind);
                });
        if (!kind.equals("buildings")) {
            fields.put("fromOn", day);
        }
        return fields;
    }

    String account() {
        return shelf.id(
                "account",
                () -> fixture.registry()
                        .accounts()
                        .add(
                                Actor.CONSOLE,
                                new NewAccount(
                                        SignInName.of("clerk-" + shelf.count()),
                                        "账号示例",
                                        "",
                                        Set.of(Role.APPLICANT),
                                        Optional.of(fixture.registry()
                                                .above(AreaLevel.SUBDISTRICT)
                                                .id()
                                                .text()),
                                        false),
                                RightsPeople.PASSWORD)
                        .id()
                        .text());
    }
}
