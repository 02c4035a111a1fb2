package org.hongping.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.StorageExtension;
import org.hongping.core.web.Conflict;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.ResultDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FrozenResultTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    @Test
    void whatWasFrozenIsReadBackAsItWas() {
        ApplicationFixture applications = new ApplicationFixture(database.storage(), database.folder());
        ResultFixture fixture = new ResultFixture(database.storage(), applications);
        Decision decision = fixture.conferred(applications.campaign("固定"), "固定苑", "4.5");
        ResultDesk found = fixture.desks().open(decision.applicationId(), applications.organiser());

        Result read =
                FrozenResult.read(decision.result(), found.desk().revision().rubric());

        assertThat(found.agrees()).isTrue();
        assertThat(ValueText.write(ResultDocument.of(read, Locale.SIMPLIFIED_CHINESE)))
                .isEqualTo(decision.result());
        assertThat(read.line("5.1").orElseThrow().label())
                .isEqualTo(found.result().line("5.1").orElseThrow().label());
    }

    @Test
    void whatIsChangedBehindTheDecisionIsToldAndNotShown() {
        ApplicationFixture applications = new ApplicationFixture(database.storage(), database.folder());
        ResultFixture fixture = new ResultFixture(database.storage(), applications);
        Decision decision = fixture.conferred(applications.campaign("改动"), "改动苑", "4.5");
        database.storage()
                .write(handle -> handle.execute(
                        "update assessment_answer set answer = ? where criterion = ?", "{\"points\":0}", "5.1"));

        ResultDesk found = fixture.desks().open(decision.applicationId(), applications.organiser());

        assertThat(found.agrees()).isFalse();
        assertThat(found.result().total().orElseThrow().text()).isEqualTo(decision.total());
    }

    @Test
    void aSheetOfADecidedApplicationStaysClosed() {
        ApplicationFixture applications = new ApplicationFixture(database.storage(), database.folder());
        ResultFixture fixture = new ResultFixture(database.storage(), applications);
        Decision decision = fixture.conferred(applications.campaign("关闭"), "关闭苑", "4.5");
        var assessments = fixture.assessments().assessments();
        var sheet = assessments.assignments(decision.applicationId()).get(0);

        assertThatThrownBy(() -> assessments.reopen(sheet.id(), applications.organiser()))
                .isInstanceOf(Conflict.class);
    }
}
