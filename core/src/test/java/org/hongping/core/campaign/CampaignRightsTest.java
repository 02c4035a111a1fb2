package org.hongping.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hongping.core.web.TestClient;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may take which route: status for organiser, applicant, assessor, administrator, stranger. */
class CampaignRightsTest {
    @RegisterExtension
    final CampaignServer server = new CampaignServer();

    @ParameterizedTest
    @CsvSource({
        "/campaigns,              200, 200, 200, 200, 302",
        "/campaigns/new,          200, 403, 403, 403, 302",
        "/campaigns/{open},       200, 200, 200, 200, 302",
        "/campaigns/{draft},      200, 404, 404, 404, 302",
        "/campaigns/{draft}/edit, 200, 403, 403, 403, 302",
        "/campaigns/nowhere,      404, 404, 404, 404, 302",
    })
    void asksFor(String path, int organiser, int applicant, int assessor, int administrator, int stranger) {
        String open = server.fixture().opened("进行").id().text();
        String draft = server.fixture().draft("筹备").id().text();
        String address = path.replace("{open}", open).replace("{draft}", draft);

        assertThat(status("organiser", address)).isEqualTo(organiser);
        assertThat(status("applicant", address)).isEqualTo(applicant);
        assertThat(status("assessor", address)).isEqualTo(assessor);
        assertThat(status("administrator", address)).isEqualTo(administrator);
        assertThat(server.stranger().get(address).statusCode()).isEqualTo(stranger);
    }

    @ParameterizedTest
    @CsvSource({"''", "/open", "/close", "/cancel", "/windows/filing"})
    void onlyAnOrganiserMovesACampaign(String move) {
        String address = "/campaigns/" + server.fixture().draft("筹备").id().text() + move;

        for (String other : new String[] {"applicant", "assessor", "administrator"}) {
            TestClient browser = server.browser(other);
            assertThat(browser.post(address, Map.of("version", "1")).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(server.browser("applicant").post("/campaigns", Map.of()).statusCode())
                .isEqualTo(403);
    }

    private int status(String who, String address) {
        return server.browser(who).get(address).statusCode();
    }
}
