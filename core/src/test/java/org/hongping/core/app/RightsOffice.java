package org.hongping.core.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hongping.core.app.RightsApplications.State;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.SampleFiles;
import org.hongping.core.assessment.Asking;
import org.hongping.core.assessment.AssessmentFixture;
import org.hongping.core.assessment.Body;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.exchange.Import;
import org.hongping.core.exchange.ImportService;
import org.hongping.core.inquiry.InquiryService;
import org.hongping.core.offline.OfflineService;
import org.hongping.core.seal.BatchService;
import org.hongping.core.seal.ScanBatch;
import org.hongping.core.upload.Wanted;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Visitor;

/** What there is about a campaign as a whole: lots, files brought in, inquiries, news. */
final class RightsOffice {
    private final SeededApp app;
    private final ApplicationFixture fixture;
    private final AssessmentFixture assessments;
    private final RightsApplications applications;
    private final RightsShelf shelf;

    RightsOffice(SeededApp app, AssessmentFixture assessments, RightsApplications applications, RightsShelf shelf) {
        this.app = app;
        this.fixture = app.fixture();
        this.assessments = assessments;
        this.applications = applications;
        this.shelf = shelf;
    }

    String draw() {
        return shelf.id("draw", () -> {
            applications.admitted("抽苑");
            String member = assessments.second().accountOrRefuse();
            Asking asking = new Asking(campaign(), Body.parse("panel"), 1, Optional.empty(), List.of(member));
            return app.features()
                    .assessmentParts()
                    .allotments()
                    .commit(asking, fixture.organiser())
                    .id()
                    .text();
        });
    }

    /** Returns an import of the organiser's, over and with nothing in it. */
    String imported() {
        return shelf.id("import", () -> {
            ImportService imports = app.features().imports();
            try (InputStream empty =
                    Files.newInputStream(imports.sheets("estates").template(Locale.SIMPLIFIED_CHINESE))) {
                Import brought = imports.bring("estates", "示例.xlsx", empty, false, fixture.organiser());
                await(() ->
                        imports.get(brought.id(), fixture.organiser()).state().isOver());
                return brought.id().text();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    /** Returns a scan that the street brought, with a page that no code tells apart. */
    String batch() {
        return shelf.id("batch", () -> {
            Visitor street = applications.street();
            BatchService batches = app.features().sealParts().batches();
            try (InputStream bytes = new ByteArrayInputStream(SampleFiles.photograph())) {
                Evidence file = app.features().evidence().take("扫描.jpg", bytes, street);
                ScanBatch batch = batches.bring(campaign(), file, street);
                await(() -> !batches.get(campaign(), batch.id(), street).state().isReading());
                return batch.id().text();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    /** Returns a file that the applicant has begun to send. */
    String upload() {
        return shelf.id(
                "upload",
                () -> app.features()
                        .uploads()
                        .begin(new Wanted("佐证.pdf", "", 10), fixture.applicant())
                        .upload()
                        .id()
                        .text());
    }

    /** Returns a package that the applicant brought with nothing filled in, so that all of it is marked. */
    String offlinePackage() {
        return shelf.id("package", () -> {
            OfflineService offline = app.features().offline();
            try {
                Path empty = offline.template(fixture.campaigns().get(campaign()), Locale.SIMPLIFIED_CHINESE);
                try (InputStream bytes = Files.newInputStream(empty)) {
                    return offline.bring(
                                    campaign(), "申报包.zip", bytes, false, Locale.SIMPLIFIED_CHINESE, fixture.applicant())
                            .id()
                            .text();
                } finally {
                    Files.delete(empty);
                }
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    String inquiry() {
        return shelf.id("inquiry", () -> {
            applications.of("", State.SUBMITTED);
            InquiryService.Plan plan = new InquiryService.Plan(
                    "示例局", "", fixture.registry().today().plusDays(9), List.of(), List.of("有无处罚"));
            return app.features()
                    .inquiryParts()
                    .inquiries()
                    .ask(campaign(), plan, fixture.organiser())
                    .inquiry()
                    .id()
                    .text();
        });
    }

    String newsOfTheStreet() {
        applications.of("", State.SUBMITTED);
        return app.features()
                .news()
                .page(false, new Cursor(Optional.empty(), 1), applications.street())
                .items()
                .get(0)
                .id()
                .text();
    }

    private CampaignId campaign() {
        return applications.campaign().id();
    }

    /** Work beside requests is not asked after more often than it takes. */
    private static void await(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
