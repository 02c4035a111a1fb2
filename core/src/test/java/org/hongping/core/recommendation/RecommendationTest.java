package org.hongping.core.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.campaign.WindowClosed;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What comes up from a street through its district to the host, and what does not. */
class RecommendationTest {
    @RegisterExtension
    static final RecommendationServer SERVER = new RecommendationServer();

    private final ApplicationFixture fixture = SERVER.fixture();
    private final RecommendationService service = SERVER.parts().recommendations();
    private final Visitor street = SERVER.examiner(AreaLevel.SUBDISTRICT);
    private final Visitor district = SERVER.examiner(AreaLevel.DISTRICT);
    private final Campaign campaign = fixture.campaign(
            "逐级 " + System.nanoTime(), Set.of(Stage.SUBDISTRICT_EXAMINATION, Stage.DISTRICT_EXAMINATION));

    @Test
    void eachLevelPassesItsSealedListOnToTheNextAndTheLastToTheHost() {
        Application first = handedIn("甲苑");
        Application second = handedIn("乙苑");
        Application third = handedIn("丙苑");
        assertThat(now(first).level()).contains(AreaLevel.SUBDISTRICT);

        SERVER.say(first.id(), Verdict.RECOMMENDED, "条件好", street);
        SERVER.say(second.id(), Verdict.NOT_RECOMMENDED, "材料不实", street);
        SERVER.say(third.id(), Verdict.RECOMMENDED, "", street);
        Version asRead = service.desk(campaign.id(), street).version();
        service.order(campaign.id(), List.of(third.id(), first.id()), asRead, street);
        assertThatThrownBy(() -> service.order(campaign.id(), List.of(first.id(), third.id()), asRead, street))
                .as("the list was put into another order since")
                .isInstanceOf(Stale.class);
        SealedList list = service.seal(campaign.id(), scan(), street);

        assertThat(list.content().rows())
                .extracting(SealedList.Entry::application)
                .containsExactly(
                        third.id().text(), first.id().text(), second.id().text());
        assertThat(now(first).state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(now(first).level()).contains(AreaLevel.DISTRICT);
        assertThat(now(second).state()).isEqualTo(ApplicationState.NOT_RECOMMENDED);
        assertThatThrownBy(() -> SERVER.say(first.id(), Verdict.NOT_RECOMMENDED, "后悔", street))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> fixture.parts().applications().admit(first.id(), fixture.organiser()))
                .isInstanceOf(Forbidden.class);

        SERVER.say(first.id(), Verdict.RECOMMENDED, "同意", district);
        SERVER.say(third.id(), Verdict.RECOMMENDED, "同意", district);
        service.seal(campaign.id(), scan(), district);

        assertThat(now(first).state()).isEqualTo(ApplicationState.RECOMMENDED);
        assertThat(now(first).level()).isEmpty();
        assertThat(fixture.parts()
                        .applications()
                        .admit(first.id(), fixture.organiser())
                        .state())
                .isEqualTo(ApplicationState.ADMITTED);
        assertThat(service.sealedOpinions(now(first)))
                .extracting(Opinion::words)
                .containsExactly("条件好", "同意");
    }

    @Test
    void aListIsSealedOnlyWhenAllHaveAnOpinionAndItFitsIntoThePlaces() {
        Application first = handedIn("一苑");
        Application second = handedIn("二苑");
        Area area = SERVER.area(AreaLevel.SUBDISTRICT);
        places(area, 1);
        EvidenceId scan = scan();

        assertThatThrownBy(() -> service.seal(campaign.id(), scan, street)).isInstanceOf(Conflict.class);
        SERVER.say(first.id(), Verdict.RECOMMENDED, "", street);
        assertThatThrownBy(() -> service.seal(campaign.id(), scan, street))
                .isInstanceOf(Conflict.class)
                .satisfies(refused -> assertThat(said(refused)).contains("还有 1 份没有初审意见"));
        SERVER.say(second.id(), Verdict.RECOMMENDED, "", street);
        assertThatThrownBy(() -> service.seal(campaign.id(), scan, street))
                .isInstanceOf(Conflict.class)
                .satisfies(refused -> assertThat(said(refused)).contains("名额 1，推荐了 2"));
        assertThatThrownBy(() -> SERVER.say(second.id(), Verdict.NOT_RECOMMENDED, " ", street))
                .isInstanceOf(Invalid.class);

        SERVER.say(second.id(), Verdict.NOT_RECOMMENDED, "名额有限", street);
        service.seal(campaign.id(), scan, street);
        assertThatThrownBy(() -> places(area, 0)).isInstanceOf(Invalid.class);
    }

    @Test
    void whatComesLaterGoesOnAnotherListWithinTheSamePlaces() {
        Area area = SERVER.area(AreaLevel.SUBDISTRICT);
        places(area, 1);
        SERVER.say(handedIn("早苑").id(), Verdict.RECOMMENDED, "", street);
        service.seal(campaign.id(), scan(), street);
        Application late = handedIn("晚苑");

        SERVER.say(late.id(), Verdict.RECOMMENDED, "", street);

        AreaDesk desk = service.desk(campaign.id(), street);
        assertThat(desk.number()).isEqualTo(2);
        assertThat(desk.left()).contains(-1);
        assertThatThrownBy(() -> service.seal(campaign.id(), scan(), street)).isInstanceOf(Conflict.class);
    }

    @Test
    void aCorrectionIsExaminedAgainByWhoeverAskedForIt() {
        Application application = handedIn("补苑");
        SERVER.say(application.id(), Verdict.RECOMMENDED, "很好", street);
        fixture.parts().applications().returnForCorrection(application.id(), "请补照片", Map.of(), street);
        assertThat(service.desk(campaign.id(), street).below()).hasSize(1);

        fixture.parts().applications().submit(application.id(), fixture.applicant());

        AreaDesk desk = service.desk(campaign.id(), street);
        assertThat(desk.waiting()).extracting(Filed::id).containsExactly(application.id());
        assertThat(desk.recommended()).isEmpty();
    }

    @Test
    void takingOneOffLeavesNoGap() {
        List<Application> all = List.of(handedIn("子苑"), handedIn("丑苑"), handedIn("寅苑"));
        all.forEach(each -> SERVER.say(each.id(), Verdict.RECOMMENDED, "", street));

        service.unsay(all.get(0).id(), street);

        assertThat(service.desk(campaign.id(), street).recommended())
                .extracting(row -> row.opinion().place())
                .containsExactly(Optional.of(1), Optional.of(2));
        assertThatThrownBy(() -> service.order(
                        campaign.id(),
                        List.of(all.get(0).id()),
                        service.desk(campaign.id(), street).version(),
                        street))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void nobodyExaminesOutOfTurnOrAfterTheWindow() {
        Application application = handedIn("时苑");
        Area beside = fixture.registry()
                .areas()
                .add(
                        Optional.of(SERVER.area(AreaLevel.CITY).id()),
                        AreaLevel.DISTRICT,
                        "旁区 " + System.nanoTime(),
                        fixture.organiser());
        Visitor stranger =
                fixture.registry().examiner("beside-" + beside.id().text().substring(20), beside.id());

        for (Visitor other : List.of(district, stranger, fixture.organiser(), fixture.applicant())) {
            assertThatThrownBy(() -> SERVER.say(application.id(), Verdict.RECOMMENDED, "", other))
                    .as(other.name())
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() ->
                            fixture.parts().applications().returnForCorrection(application.id(), "越权", Map.of(), other))
                    .as(other.name())
                    .isInstanceOf(Forbidden.class);
        }
        fixture.close(campaign, Stage.SUBDISTRICT_EXAMINATION);
        assertThatThrownBy(() -> SERVER.say(application.id(), Verdict.RECOMMENDED, "", street))
                .isInstanceOf(WindowClosed.class);
    }

    @Test
    void theTableHoldsWhatTheListSays() throws IOException {
        Application first = handedIn("表苑");
        SERVER.say(first.id(), Verdict.RECOMMENDED, "党建引领有特色", street);
        SealedList.Content content = RecommendationService.content(service.desk(campaign.id(), street));

        byte[] docx = new RecommendationDocument(content, Locale.SIMPLIFIED_CHINESE).docx();

        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            assertThat(text.getText()).contains("推荐汇总表", "示例街道", "表苑", "党建引领有特色", "名额：不限", "推荐：1", "核对码");
        }
    }

    private Application handedIn(String name) {
        return fixture.submitted(campaign, name + " " + System.nanoTime());
    }

    private Application now(Application application) {
        return fixture.parts()
                .applications()
                .get(new ApplicationId(application.id().text()), fixture.organiser());
    }

    private EvidenceId scan() {
        try {
            Evidence scan =
                    fixture.parts().evidence().take("盖章件.pdf", new ByteArrayInputStream(SampleFiles.pdf(1)), street);
            return scan.id();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String said(Throwable refused) {
        return refused instanceof Conflict conflict ? conflict.detail().in(Locale.SIMPLIFIED_CHINESE) : "";
    }

    private void places(Area area, int number) {
        var places = SERVER.parts().places();
        places.set(
                campaign.id(),
                Map.of(area.id(), number),
                PlaceService.version(places.of(campaign.id())),
                fixture.organiser());
    }
}
