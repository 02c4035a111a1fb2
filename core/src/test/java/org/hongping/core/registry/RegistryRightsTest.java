package org.hongping.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.core.registry.RegistryFixture.FIRST_CODE;

import java.util.Map;
import org.hongping.core.web.Role;
import org.hongping.core.web.TestClient;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may take which route: status for organiser, administrator, its applicant, another applicant, assessor, stranger. */
class RegistryRightsTest {
    @RegisterExtension
    final RegistryServer server = new RegistryServer();

    private RegistryFixture registry;
    private Enterprise enterprise;
    private Estate estate;

    @BeforeEach
    void register() {
        registry = server.registry();
        enterprise = registry.enterpriseOf(registry.applicant("own"), FIRST_CODE);
        estate = registry.estateOf(enterprise, "荷苑");
    }

    @ParameterizedTest
    @CsvSource({
        // address, organiser, administrator, own, other, assessor, stranger
        "/estates,                        200, 403, 200, 200, 403, 302",
        "/estates/new,                    200, 403, 200, 302, 403, 302",
        "/estates/{estate},               200, 403, 200, 403, 403, 302",
        "/estates/{estate}/edit,          200, 403, 200, 403, 403, 302",
        "/enterprises,                    200, 403, 200, 200, 403, 302",
        "/enterprises/new,                200, 403, 200, 200, 403, 302",
        "/enterprises/{enterprise},       200, 403, 200, 403, 403, 302",
        "/enterprises/{enterprise}/edit,  200, 403, 200, 403, 403, 302",
        "/areas,                          200, 200, 403, 403, 403, 302",
        "/areas/{area},                   200, 200, 403, 403, 403, 302",
        "/api/v1/estates,                 200, 403, 200, 200, 403, 401",
        "/api/v1/estates/{estate},        200, 403, 200, 403, 403, 401",
        "/api/v1/enterprises,             200, 403, 200, 200, 403, 401",
        "/api/v1/enterprises/{enterprise},200, 403, 200, 403, 403, 401",
        "/api/v1/areas,                   200, 200, 200, 200, 200, 401",
        "/api/v1/areas/{area},            200, 200, 200, 200, 200, 401",
    })
    void asksFor(String path, int organiser, int administrator, int own, int other, int assessor, int stranger) {
        String address = path.replace("{estate}", estate.id().text())
                .replace("{enterprise}", enterprise.id().text())
                .replace("{area}", registry.community().id().text());

        assertThat(status(registry.organiser(), address)).as("organiser").isEqualTo(organiser);
        assertThat(status(registry.visitor("admin", Role.ADMINISTRATOR), address))
                .as("administrator")
                .isEqualTo(administrator);
        assertThat(status(registry.applicant("own"), address))
                .as("its applicant")
                .isEqualTo(own);
        assertThat(status(registry.applicant("other"), address))
                .as("other applicant")
                .isEqualTo(other);
        assertThat(status(registry.visitor("assessor", Role.ASSESSOR), address))
                .as("assessor")
                .isEqualTo(assessor);
        assertThat(server.browser().get(address).statusCode()).as("stranger").isEqualTo(stranger);
    }

    @ParameterizedTest
    @CsvSource({
        // address, organiser, administrator, own, other, assessor
        "/estates/{estate},                        412, 403, 412, 403, 403",
        "/estates/{estate}/takeovers,              422, 403, 403, 403, 403",
        "/enterprises/{enterprise},                412, 403, 412, 403, 403",
        "/enterprises/{enterprise}/accounts,       422, 403, 403, 403, 403",
        "/enterprises/{enterprise}/accounts/x/leave,302, 403, 403, 403, 403",
        "/areas,                                   422, 422, 403, 403, 403",
        "/areas/{area},                            412, 412, 403, 403, 403",
        "/areas/{area}/remove,                     412, 412, 403, 403, 403",
    })
    void sends(String path, int organiser, int administrator, int own, int other, int assessor) {
        String address = path.replace("{estate}", estate.id().text())
                .replace("{enterprise}", enterprise.id().text())
                .replace("{area}", registry.community().id().text());

        assertThat(sent(registry.organiser(), address)).as("organiser").isEqualTo(organiser);
        assertThat(sent(registry.visitor("admin", Role.ADMINISTRATOR), address))
                .as("administrator")
                .isEqualTo(administrator);
        assertThat(sent(registry.applicant("own"), address)).as("its applicant").isEqualTo(own);
        assertThat(sent(registry.applicant("other"), address))
                .as("other applicant")
                .isEqualTo(other);
        assertThat(sent(registry.visitor("assessor", Role.ASSESSOR), address))
                .as("assessor")
                .isEqualTo(assessor);
    }

    private int status(Visitor visitor, String address) {
        return server.browserOf(visitor).get(address).statusCode();
    }

    /** Sends a whole form that rests on a version nobody has seen. */
    private int sent(Visitor visitor, String address) {
        TestClient browser = server.browserOf(visitor);
        return browser.postAsIs(
                        address,
                        Map.of(
                                "_csrf",
                                "token",
                                "version",
                                "9",
                                "name",
                                "改",
                                "creditCode",
                                FIRST_CODE,
                                "areaId",
                                registry.community().id().text(),
                                "kind",
                                "residential"))
                .statusCode();
    }
}
