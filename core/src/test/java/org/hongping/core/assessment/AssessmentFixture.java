package org.hongping.core.assessment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.audit.Actor;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.registry.RegistryFixture;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Value;

/** Assessments over an empty database: what {@link ApplicationFixture} has, and two members of the panel. */
public final class AssessmentFixture {
    /** Answers that give full marks, by answer key, as JSON. */
    public static final Map<String, String> FULL_MARKS = Map.ofEntries(
            Map.entry("1.1", "{\"level\":\"active\"}"),
            Map.entry("1.2", "{\"level\":\"joined\"}"),
            Map.entry("1.3", "{\"quantity\":2}"),
            Map.entry("1.4", "{\"level\":\"joined\"}"),
            Map.entry("1.5", "{\"level\":\"joined\"}"),
            Map.entry("1.6", "{\"parts\":{\"a\":{\"points\":4},\"b\":{\"level\":\"serving\"}}}"),
            Map.entry("2.1", "{\"checks\":[\"hall\",\"equipment\",\"posts\",\"notice\"]}"),
            Map.entry("2.2", "{\"checks\":[\"emblems\",\"press\",\"systems\"]}"),
            Map.entry("3.1", "{\"checks\":[\"platform\",\"services\"]}"),
            Map.entry("3.2", "{\"checks\":[\"epidemic\",\"patrols\",\"regional\"]}"),
            Map.entry("4.1", "{\"checks\":[\"scenes\",\"charity\",\"brand\"]}"),
            Map.entry("5.1", "{\"points\":5}"),
            Map.entry("5.2", "{\"checks\":[\"council\",\"consultation\"]}"),
            Map.entry("5.3", "{\"checks\":[\"mediation\",\"feedback\"]}"),
            Map.entry("5.4", "{\"parts\":{\"a\":{\"checks\":[\"monitor\"]},\"b\":{\"value\":85.004}}}"),
            Map.entry("6.2", "{\"checks\":[]}"));

    private final ApplicationFixture applications;
    private final AssessmentService assessments;
    private final AssessmentParts parts;
    private final Visitor first;
    private final Visitor second;

    /** Wires the services as the server does; files stand in the folder. */
    public AssessmentFixture(Storage storage, Path folder) {
        this(storage, new ApplicationFixture(storage, folder));
    }

    /** Puts assessments on top of applications. */
    public AssessmentFixture(Storage storage, ApplicationFixture applications) {
        this.applications = applications;
        ApplicationParts below = applications.parts();
        RegistryFixture registry = applications.registry();
        assessments = new AssessmentService(
                storage, registry.audit(), below.campaigns(), below.applications(), registry.accounts());
        parts = new AssessmentParts(
                assessments,
                new AllotmentService(storage, registry.audit(), below.campaigns(), registry.areas(), assessments),
                new InterestService(storage, registry.audit(), assessments),
                new ReconciliationService(
                        storage, registry.audit(), below.campaigns(), below.applications(), assessments),
                new ToleranceService(storage, registry.audit(), below.campaigns()),
                new PhraseService(storage, registry.audit()),
                new LeaningService(storage, below.campaigns(), assessments),
                new ScoreBookService(storage, below.campaigns(), assessments, Path.of("target", "score-books")),
                new AcrossService(storage, below.campaigns(), below.applications(), below.evidence()),
                new AssessmentQueue(storage),
                new ScoreDesks(storage, assessments, below.desks()),
                new TeamService(storage, registry.audit(), assessments),
                new SignedSheetService(storage, registry.audit(), below.campaigns(), assessments, below.evidence()),
                below,
                registry.accounts(),
                registry.areas());
        first = assessor("assessor1");
        second = assessor("assessor2");
    }

    /** Returns what lies below. */
    public ApplicationFixture applications() {
        return applications;
    }

    /** Returns the service. */
    public AssessmentService assessments() {
        return assessments;
    }

    /** Returns what pages are made of. */
    public AssessmentParts parts() {
        return parts;
    }

    /** Returns the office's clerk. */
    public Visitor organiser() {
        return applications.organiser();
    }

    /** Returns a member of the panel. */
    public Visitor first() {
        return first;
    }

    /** Returns another member of the panel. */
    public Visitor second() {
        return second;
    }

    /** Returns a member of the panel with an account of that name. */
    public Visitor assessor(String name) {
        return applications.registry().visitor(name, Role.ASSESSOR);
    }

    /** Returns a member of the panel who names an organisation. */
    public Visitor assessor(String name, String organisation) {
        applications
                .registry()
                .accounts()
                .add(
                        Actor.CONSOLE,
                        new NewAccount(SignInName.of(name), name, organisation, Set.of(Role.ASSESSOR), false),
                        new Password("correct horse"));
        return applications.registry().visitor(name);
    }

    /** Takes an application of a new estate to the assessors. */
    public Application admitted(Campaign campaign, String estate) {
        Application submitted = applications.submitted(campaign, estate);
        return applications.parts().applications().admit(submitted.id(), organiser());
    }

    /** Gives both members an application to score; the first member's sheet comes first. */
    public List<Assignment> assigned(Application application) {
        return assigned(application, first, second);
    }

    /** Gives members an application to score. */
    public List<Assignment> assigned(Application application, Visitor... members) {
        List<String> accounts =
                List.of(members).stream().map(Visitor::accountOrRefuse).toList();
        return assessments.assign(application.id(), "panel", accounts, organiser());
    }

    /** Answers a line; the answer is JSON. */
    public AssessmentService.SavedScore save(
            Assignment assignment, String code, String json, int expected, Visitor by) {
        return assessments.save(assignment.id(), code, ValueText.fields(json), expected, by);
    }

    /** Scores a whole sheet with full marks but one line. */
    public void score(Assignment assignment, Visitor assessor, String code, Value.Fields answer) {
        FULL_MARKS.forEach((line, full) -> assessments.save(
                assignment.id(), line, line.equals(code) ? answer : ValueText.fields(full), 0, assessor));
    }

    /** Scores a whole sheet with full marks but line 5.1, and hands it in. */
    public void finished(Assignment assignment, Visitor assessor, String points) {
        score(assignment, assessor, "5.1", ValueText.fields("{\"points\":" + points + "}"));
        assessments.finish(assignment.id(), assessor);
    }
}
