package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One year of a district in the browser, one account a role, from the registry to the closed group. */
class YearTest {
    private static final int ESTATES = 1_200;

    private static final String STREET = "东篱街道";
    private static final List<String> MEMBERS = List.of("评审成员一", "评审成员二");

    @Test
    void aYearGoesFromTheRegistryToTheClosedGroup(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (Distribution server = Distribution.demonstration(home);
                Chromium chromium = new Chromium();
                Cast cast = Cast.of(chromium, server)) {
            FilingSteps filing = new FilingSteps(cast, folder, "年苑");
            filing.toleranceIsPutInForce("1", "1.1.0");
            filing.estatesAreImported(ESTATES);
            filing.campaignIsOpened("2026 年度全程示范项目（示例）", STREET, 2);
            filing.estateApplies(1);
            filing.estateApplies(7);
            filing.estateApplies(13);
            filing.oneIsReturned();
            filing.itIsMendedPrintedAgainAndComesBack();
            filing.streetRecommendsTwoInOrder();

            PanelSteps panel = new PanelSteps(
                    cast,
                    folder,
                    filing.campaign(),
                    new PanelSteps.Recommended(
                            filing.estate(1), filing.applications().get(0)),
                    new PanelSteps.Recommended(
                            filing.estate(7), filing.applications().get(1)));
            panel.membersAreDrawn(MEMBERS);
            panel.oneSectionIsScoredAcrossAll("3");
            panel.oneEstateIsScoredFromTheKeyboardOnly();
            panel.oneEstateIsInspectedWithoutANetwork();
            panel.membersDifferBeyondTheTolerance();
            panel.bothTalkAgain();
            panel.groupIsClosed();
            assertThat(cast.looks().faults()).isEmpty();
        }
    }
}
