package org.hongping.core.seal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.Dossier;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Reads how far the sealed form of an application is. */
final class SealSteps {
    private SealSteps() {}

    static SealStep load(Handle handle, EvidenceService evidence, Campaign campaign, Dossier dossier) {
        ApplicationId id = dossier.application().id();
        if (!campaign.text().sealedForm()) {
            return SealStep.notAsked(id);
        }
        SealDao seals = handle.attach(SealDao.class);
        Map<ScanId, List<ScanPage>> pages = seals.pages(id).stream()
                .collect(Collectors.groupingBy(
                        SealDao.PageRow::scanId, Collectors.mapping(SealDao.PageRow::read, Collectors.toList())));
        List<SealedScan> scans = seals.scans(id).stream()
                .map(row -> new SealedScan(
                        row.id(),
                        evidence.get(handle, row.evidenceId()),
                        row.broughtAt(),
                        row.broughtBy(),
                        pages.getOrDefault(row.id(), List.of())))
                .toList();
        return SealStep.of(dossier, seals.prints(id), scans);
    }

    /** Returns page numbers as one says them. */
    static String pages(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    /** Returns what to do next. */
    static Message lacking(SealStep step) {
        if (step.prints().isEmpty()) {
            return Message.of("application.seal-unprinted");
        }
        if (!step.missing().isEmpty()) {
            return Message.of("application.seal-pages-missing", pages(step.missing()));
        }
        return Message.of(step.isStale() ? "application.seal-stale" : "application.seal-unscanned");
    }
}
