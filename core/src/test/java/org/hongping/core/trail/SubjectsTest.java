package org.hongping.core.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.storage.StorageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SubjectsTest {
    @RegisterExtension
    final StorageExtension database = new StorageExtension();

    @Test
    void whatADeedWasDoneToHasTheNamePeopleCallItBy() {
        ApplicationFixture applications = new ApplicationFixture(database.storage(), database.folder());
        AssessmentFixture fixture = new AssessmentFixture(database.storage(), applications);
        Campaign campaign = applications.campaign("2026 年度审计示例（示例）");
        Application application = fixture.admitted(campaign, "桂湖苑（示例）");
        fixture.assigned(application);
        List<AuditRow> rows = new Audit(database.storage(), database.storage().clock())
                .newest(Optional.empty(), Optional.empty(), 200);

        Map<Subject, String> names = new Subjects(database.storage()).names(rows);

        assertThat(names)
                .containsEntry(Subject.of("application", application.id()), "桂湖苑（示例）")
                .containsEntry(Subject.of("campaign", campaign.id()), "2026 年度审计示例（示例）")
                .containsEntry(
                        Subject.of("estate", application.entrant().estateId().orElseThrow()), "桂湖苑（示例）");
        Map<String, List<String>> byKind = names.entrySet().stream()
                .collect(Collectors.groupingBy(
                        name -> name.getKey().text().replaceFirst("/.*", ""),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertThat(byKind.get("assignment")).containsOnly("桂湖苑（示例）");
        assertThat(byKind).containsKey("enterprise");
    }

    @Test
    void whatIsGoneOrHasNoNameHasNone() {
        List<AuditRow> rows = Stream.of("application/nowhere", "bundle/example", "office")
                .map(subject -> new AuditRow(
                        Chain.INSTALLATION,
                        1,
                        Instant.EPOCH,
                        Actor.SYSTEM,
                        "office.changed",
                        new Subject(subject),
                        Optional.empty(),
                        ""))
                .toList();

        assertThat(new Subjects(database.storage()).names(rows)).isEmpty();
    }
}
