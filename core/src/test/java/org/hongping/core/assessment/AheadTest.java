package org.hongping.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.Beside;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was scored before its turn is only taken if nothing it rests on was read or written again. */
class AheadTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    @Test
    void itFitsTheVerySameSheetOnly() {
        ApplicationFixture applications = new ApplicationFixture(database.storage(), database.folder());
        AssessmentFixture fixture = new AssessmentFixture(database.storage(), applications);
        Campaign campaign = applications.campaign("先算");
        Application application = fixture.admitted(campaign, "先算苑");
        Visitor visitor = fixture.assessor("ahead");
        Assignment assignment = fixture.assigned(application, visitor).get(0);
        Panel.Member own = new Panel.Member(assignment, Map.of());
        Sheet.Filed filed = new Sheet.Filed(Set.of(), Map.of(), Beside.NONE);
        Sheet sheet = fixture.assessments().sheet(assignment.id(), visitor);
        Ahead ahead = new Ahead(own, filed, campaign, "1.1", sheet);

        assertThat(ahead.fits(own, panel(application, campaign, filed, own))).isTrue();

        Panel.Member savedAgain = new Panel.Member(assignment, Map.of());
        assertThat(ahead.fits(savedAgain, panel(application, campaign, filed, savedAgain)))
                .isFalse();
        Sheet.Filed readAgain = new Sheet.Filed(Set.of(), Map.of(), Beside.NONE);
        assertThat(ahead.fits(own, panel(application, campaign, readAgain, own)))
                .isFalse();
        Campaign moved = applications.campaigns().get(campaign.id());
        assertThat(ahead.fits(own, panel(application, moved, filed, own))).isFalse();
    }

    private static OpenPanel panel(Application application, Campaign campaign, Sheet.Filed filed, Panel.Member member) {
        return new OpenPanel(application, campaign, filed, Map.of(), List.of(member), Map.of(), 0);
    }
}
