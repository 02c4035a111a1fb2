package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One section across all of a member's estates by the keyboard alone; members by rule and by lot. */
class AcrossPageTest {
    @Test
    void aSectionIsScoredAcrossAllEstatesByTheKeyboardAlone(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (Distribution server = Distribution.demonstration(home);
                Chromium chromium = new Chromium();
                Visit member = chromium.visit(server);
                Visit office = chromium.visit(server)) {
            member.signInAsShown("assessor1");
            String across = across(member);
            new Grid(member.page()).scoreEveryCell();
            member.open(across);
            assertThat(member.page().locator(Grid.UNSCORED).count())
                    .as("saved, not only shown")
                    .isZero();

            onePhoneShowsOneEstate(member, across);
            office.signInAsShown("organiser");
            List<String> faults = new ArrayList<>(new Seen(member.page(), new HashSet<>()).faults(server.page(across)));
            for (String path : List.of("/phrases", "/interests")) {
                faults.addAll(new Seen(member.page(), new HashSet<>()).faults(server.page(path)));
            }
            String campaign = across.replaceFirst("/across.*", "");
            for (String path :
                    List.of(campaign + "/assessors/allot", campaign + "/assessors/leanings", draw(office, campaign))) {
                faults.addAll(new Seen(office.page(), new HashSet<>()).faults(server.page(path)));
            }
            assertThat(faults).isEmpty();
        }
    }

    private static String across(Visit member) {
        member.open("/assessments");
        member.follow(member.page().locator("main a[href$='/across']").first());
        member.follow(member.page().locator(".chips a").first());
        return member.page().url().replaceFirst("https?://[^/]+", "");
    }

    private static void onePhoneShowsOneEstate(Visit member, String across) {
        Page page = member.page();
        page.setViewportSize(390, 844);
        member.open(across);
        assertThat(page.locator("[data-row]:visible").count()).isEqualTo(1);
        String first = page.locator("[data-row]:visible th a").innerText();
        page.locator("[data-step='1']").click();
        assertThat(page.locator("[data-row]:visible th a").innerText()).isNotEqualTo(first);
    }

    /** Registers a draw and draws it; returns its page. */
    private static String draw(Visit office, String campaign) {
        office.open(campaign + "/assessors/allot");
        office.page().locator("input[name=accounts]").all().forEach(Locator::check);
        office.fill("members", "2");
        office.follow(office.page().locator("button[value=commit]"));
        return office.page().url().replaceFirst("https?://[^/]+", "");
    }
}
