package org.hongping.core.registry;

import static org.hongping.core.registry.EnterpriseBuilder.anEnterprise;
import static org.hongping.core.registry.EstateBuilder.anEstate;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Cookies;
import org.hongping.core.web.LanguageRoutes;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** A fictional city of a thousand estates, for eyes and measurements; {@code /become/office?next=/estates} signs in. */
public final class RegistryHouse {
    private static final int ESTATES = 1_000;
    private static final String CHECK_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> DISTRICTS = List.of("云溪区", "锦和区", "望江区");
    private static final List<EstateKind> KINDS = List.copyOf(EnumSet.allOf(EstateKind.class));
    private static final List<String> NAMES = List.of("华苑", "荷苑", "翠微里", "清源广场", "东篱园");

    private final RegistryFixture registry;

    private RegistryHouse(RegistryFixture registry) {
        this.registry = registry;
    }

    /** Runs until it is stopped: {@code RegistryHouse 18091}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("hongping-registry-");
        RegistryFixture registry = new RegistryFixture(Storage.open(new SqliteFile(folder.resolve("hongping.db"))));
        new RegistryHouse(registry).furnish();
        Javalin.create(config -> configure(config, registry)).start("127.0.0.1", Integer.parseInt(arguments[0]));
    }

    private static void configure(JavalinConfig config, RegistryFixture registry) {
        RegistryServer.configure(config, registry);
        LanguageRoutes.register(config.routes);
        config.routes.get(
                "/become/{name}",
                ctx -> {
                    Cookies.set(ctx, Cookies.SESSION, ctx.pathParam("name"));
                    ctx.redirect(ctx.queryParam("next"));
                },
                Role.ANYONE);
    }

    private void furnish() {
        List<Area> communities = communities();
        List<Enterprise> enterprises = enterprises();
        Visitor office = registry.organiser();
        registry.applicant("nobody");
        for (int number = 0; number < ESTATES; number++) {
            Area community = communities.get(number * 7 % communities.size());
            Estate.Details details = anEstate(community.id())
                    .named(NAMES.get(number % NAMES.size()) + (number / NAMES.size() + 1) + "期")
                    .ofKind(KINDS.get(number % KINDS.size()))
                    .committee(number % 2 == 0 ? Founding.NOT_FOUNDED : Founding.on(LocalDate.of(2020, 5, 1)))
                    .build();
            Enterprise manager = enterprises.get(number % enterprises.size());
            registry.estates().register(details, new Takeover(manager.id(), LocalDate.of(2015, 1, 1)), office);
        }
        Enterprise first = enterprises.get(0);
        Estate longest = registry.estateOf(first, "甲".repeat(196) + "𠮷𡈽㐂𪚥");
        registry.estateOf(first, "حديقة اللوتس 荷苑");
        registry.estateOf(first, "甲".repeat(196) + "𠮷𡈽㐂𪚥");
        registry.estates()
                .handOver(longest.id(), new Takeover(enterprises.get(1).id(), LocalDate.of(2020, 7, 1)), office);
    }

    private List<Area> communities() {
        List<Area> communities = new ArrayList<>();
        Visitor office = registry.organiser();
        Area city = registry.areas().add(Optional.empty(), AreaLevel.CITY, "示例市", office);
        for (String name : DISTRICTS) {
            Area district = registry.areas().add(Optional.of(city.id()), AreaLevel.DISTRICT, name, office);
            for (String direction : List.of("东", "西")) {
                Area subdistrict = registry.areas()
                        .add(Optional.of(district.id()), AreaLevel.SUBDISTRICT, direction + "城街道", office);
                for (int number = 1; number <= 5; number++) {
                    communities.add(registry.areas()
                            .add(
                                    Optional.of(subdistrict.id()),
                                    AreaLevel.COMMUNITY,
                                    direction + "城第" + number + "社区",
                                    office));
                }
            }
        }
        return communities;
    }

    private List<Enterprise> enterprises() {
        List<Enterprise> enterprises = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            EnterpriseBuilder enterprise =
                    anEnterprise().named("示例物业第" + number + "有限公司").coded(code(number));
            Enterprise registered = registry.enterprises()
                    .register(
                            (number % 4 == 0 ? enterprise : enterprise.graded("A".repeat(number % 4))).build(),
                            registry.organiser());
            enterprises.add(registered);
        }
        registry.enterprises()
                .join(
                        enterprises.get(0).id(),
                        RegistryFixture.account(registry.applicant("applicant")),
                        registry.organiser());
        return enterprises;
    }

    private static String code(int number) {
        String first = String.format("91510100MA%07d", number);
        return CHECK_CHARACTERS
                .chars()
                .mapToObj(character -> first + (char) character)
                .filter(code -> CreditCode.fault(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
