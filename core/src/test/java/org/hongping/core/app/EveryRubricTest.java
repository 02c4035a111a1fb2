package org.hongping.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.rubric.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rubric that ships can be lived with: called for, applied for, scored and decided, on the pages alone. */
class EveryRubricTest {
    private static @Nullable RubricWorld world;

    @BeforeAll
    static void start() throws IOException {
        world = new RubricWorld();
    }

    @AfterAll
    static void stop() {
        world().close();
    }

    @Test
    void allOfThemAreInstalled() throws IOException {
        assertThat(world().rubrics()).hasSameSizeAs(ShippedRubrics.files());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("official")
    void itCanBeLivedWith(String id) {
        RubricLife life = life(id);
        life.plan();
        life.open();
        life.apply();
        life.assessItself();
        life.carryPackage();
        life.handIn();
        life.settleGates();
        life.enterIncident();
        life.score();
        life.readResult();
    }

    @Test
    void whoIsJudgedAndWhoFilesIsSaidBeforeACampaignIsPlanned() {
        Reader organiser = new Reader(world().organiser());

        assertThat(Reader.words(organiser.in("zh-CN").open("/campaigns/new")))
                .contains("评价对象：区县。由当地初审人员申报", "评价对象：物业服务企业。由企业申报");
        assertThat(Reader.words(organiser.in("en").open("/campaigns/new")))
                .contains("Judges subdistricts, communities.");
        organiser.in("zh-CN");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outlines")
    void anOutlineCanBePlannedAndSaysWhyItIsNotOpened(String id) {
        RubricLife life = life(id);
        life.plan();

        assertThat(Reader.words(new Reader(world().organiser()).in("zh-CN").open(life.campaign())))
                .contains("只有提纲");
    }

    static List<String> official() {
        return ids(Status.OFFICIAL);
    }

    static List<String> outlines() {
        return ids(Status.OUTLINE);
    }

    private static List<String> ids(Status status) {
        return world().rubrics().stream()
                .filter(rubric -> rubric.status() == status)
                .map(rubric -> rubric.id().text())
                .toList();
    }

    private static RubricLife life(String id) {
        InstalledRubric rubric = world().rubrics().stream()
                .filter(known -> known.id().text().equals(id))
                .findFirst()
                .orElseThrow();
        return new RubricLife(world(), rubric);
    }

    private static RubricWorld world() {
        return Objects.requireNonNull(world, "only within a test");
    }
}
