package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The order of a campaign, read page by page. */
class RankingTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private ResultFixture fixture;
    private Campaign campaign;

    @BeforeEach
    void judge() {
        fixture = new ResultFixture(database.storage(), new ApplicationFixture(database.storage(), database.folder()));
        campaign = fixture.applications().campaign("排名（示例）");
        fixture.assessed(campaign, "甲", "5", "5");
        fixture.assessed(campaign, "乙", "4", "4");
        fixture.assessed(campaign, "丙", "4", "4");
        fixture.assessed(campaign, "丁", "4", "4");
        fixture.assessed(campaign, "戊", "3", "3");
        fixture.assigned(campaign, "己");
        fixture.assigned(campaign, "庚");
    }

    @Test
    void pagesOfAnySizeSayTheSame() {
        List<String> whole = pages(50);

        assertThat(whole).containsExactly("甲 1", "乙 2=", "丙 2=", "丁 2=", "戊 5", "己 -", "庚 -");
        for (int size = 1; size <= 7; size++) {
            assertThat(pages(size)).as("pages of " + size).isEqualTo(whole);
        }
    }

    @Test
    void whoWithdrewHasNoRankAndTakesNone() {
        Application first = find("甲");
        fixture.applications()
                .parts()
                .applications()
                .withdraw(first.id(), "示例撤回", fixture.applications().applicant());

        assertThat(pages(2)).containsExactly("乙 1=", "丙 1=", "丁 1=", "戊 4", "己 -", "庚 -");
        assertThat(fixture.results().rank(campaign.id(), find("戊").id())).contains(4);
        assertThat(fixture.results().rank(campaign.id(), find("庚").id())).isEmpty();
        assertThat(fixture.results().handedIn(campaign.id())).isEqualTo(6);
    }

    private List<String> pages(int size) {
        List<String> said = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Slice<Ranked> page = fixture.results().ranking(campaign.id(), new Cursor(after, size));
            page.items().forEach(ranked -> said.add(said(ranked)));
            after = page.next().map(next -> new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8));
        } while (after.isPresent());
        return said;
    }

    private static String said(Ranked ranked) {
        return ranked.row().entrant() + " "
                + ranked.rank().map(rank -> rank + (ranked.tied() ? "=" : "")).orElse("-");
    }

    private Application find(String estate) {
        return fixture.results().ranking(campaign.id(), new Cursor(Optional.empty(), 50)).items().stream()
                .filter(ranked -> ranked.row().entrant().equals(estate))
                .map(ranked -> fixture.applications()
                        .parts()
                        .applications()
                        .get(ranked.row().id(), fixture.applications().organiser()))
                .findFirst()
                .orElseThrow();
    }
}
