package org.hongping.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Chain;
import org.hongping.core.rubric.SettableRubrics;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CampaignServiceTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    private CampaignFixture fixture;
    private CampaignService campaigns;

    @BeforeEach
    void wire() {
        fixture =
                new CampaignFixture(database.storage(), new ApplicationFixture(database.storage(), database.folder()));
        campaigns = fixture.campaigns();
    }

    @Test
    void openingAnnouncesAndLocks() {
        Campaign draft = fixture.draft("甲");

        Campaign opened = campaigns.open(draft.id(), draft.version(), fixture.organiser());

        assertThat(draft.isAnnounced()).isFalse();
        assertThat(opened.isAnnounced()).isTrue();
        assertThat(campaigns.get(draft.id())).isEqualTo(opened);
        assertThat(campaigns.open()).containsExactly(opened);
        assertThatThrownBy(
                        () -> campaigns.rewrite(draft.id(), opened.version(), fixture.plan("乙"), fixture.organiser()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void everyMissingWindowIsNamedAtOnce() {
        Campaign draft = campaigns.create(fixture.plan("缺"), fixture.organiser());

        assertThat(draft.missingWindows()).containsExactly(Stage.FILING, Stage.ASSESSMENT);
        assertThatThrownBy(() -> campaigns.open(draft.id(), draft.version(), fixture.organiser()))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.fields()).containsKeys("FILING", "ASSESSMENT"));
    }

    @Test
    void anOutlineAndAMissingRubricAreNotOpened() {
        Campaign draft = fixture.draft("缺细则");
        fixture.rubrics().install(SettableRubrics.OUTLINE);
        CampaignPlan outline = new CampaignPlan(
                fixture.text("提纲"),
                SettableRubrics.OUTLINE.rubricDigest(),
                Map.of(),
                List.of(fixture.window(Stage.FILING, 0, 1), fixture.window(Stage.ASSESSMENT, 0, 1)));
        Campaign rehearsal = campaigns.create(outline, fixture.organiser());

        assertThatThrownBy(() -> campaigns.open(draft.id(), 1, fixture.organiser()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("rubric-absent");
        assertThatThrownBy(() -> campaigns.open(rehearsal.id(), 1, fixture.organiser()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("outline");
    }

    @Test
    void aDraftThatIsCalledOffWasNeverAnnounced() {
        Campaign draft = fixture.draft("作罢");

        campaigns.cancel(draft.id(), draft.version(), "计划有变", fixture.organiser());

        assertThat(campaigns.list(false)).isEmpty();
        assertThat(page(false, 10).items()).isEmpty();
        assertThat(page(true, 10).items()).hasSize(1);
    }

    @Test
    void movingAWindowKeepsTheOthersAndTheReason() {
        Campaign opened = fixture.opened("延期");
        StageWindow later = fixture.window(Stage.FILING, -1, 30);

        Campaign moved = campaigns.moveWindow(opened.id(), opened.version(), later, "汛期", fixture.organiser());

        assertThat(moved.window(Stage.FILING)).contains(later);
        assertThat(moved.window(Stage.ASSESSMENT)).isEqualTo(opened.window(Stage.ASSESSMENT));
        AuditRow last = fixture.parts()
                .audit()
                .before(Chain.of(opened.id()), Long.MAX_VALUE, 1)
                .get(0);
        assertThat(last.action()).isEqualTo("campaign.window-moved");
        assertThat(last.payload().orElseThrow().text()).contains("汛期");
        assertThatThrownBy(() -> campaigns.moveWindow(opened.id(), moved.version(), later, " ", fixture.organiser()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anEditOfAnOlderVersionIsRefused() {
        Campaign draft = fixture.draft("两人同改");
        campaigns.rewrite(draft.id(), 1, fixture.plan("第一人"), fixture.organiser());

        assertThatThrownBy(() -> campaigns.rewrite(draft.id(), 1, fixture.plan("第二人"), fixture.organiser()))
                .isInstanceOf(Stale.class);
        assertThat(campaigns.get(draft.id()).text().title()).isEqualTo("第一人");
    }

    @Test
    void nothingMovesInACampaignThatIsOver() {
        Campaign opened = fixture.opened("结束");
        Campaign closed = campaigns.close(opened.id(), opened.version(), fixture.organiser());

        assertThat(closed.isOver()).isTrue();
        assertThat(campaigns.open()).isEmpty();
        assertThatThrownBy(() -> campaigns.moveWindow(
                        closed.id(), closed.version(), fixture.window(Stage.FILING, 0, 1), "再延", fixture.organiser()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> campaigns.cancel(closed.id(), closed.version(), "x", fixture.organiser()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void theListPagesNewestFirst() {
        Campaign older = fixture.draft("早");
        Campaign newer = fixture.draft("晚");

        Slice<Campaign> first = page(true, 1);

        assertThat(first.items()).containsExactly(newer);
        assertThat(first.next()).isPresent();
        assertThat(campaigns
                        .page(
                                Optional.empty(),
                                true,
                                new Cursor(Optional.of(newer.id().text()), 1))
                        .items())
                .containsExactly(older);
        assertThat(campaigns
                        .page(Optional.of(CampaignState.OPEN), true, new Cursor(Optional.empty(), 5))
                        .items())
                .isEmpty();
    }

    private Slice<Campaign> page(boolean withDrafts, int limit) {
        return campaigns.page(Optional.empty(), withDrafts, new Cursor(Optional.empty(), limit));
    }
}
