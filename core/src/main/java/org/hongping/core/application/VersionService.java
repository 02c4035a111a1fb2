package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.rubric.Beside;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.NotFound;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;

/** Opens what was handed in, and sets two versions side by side. Safe for use by many threads. */
public final class VersionService {
    private final Storage storage;
    private final EvidenceService evidence;

    /** Wires it. */
    public VersionService(Storage storage, EvidenceService evidence) {
        this.storage = storage;
        this.evidence = evidence;
    }

    /**
     * Returns a desk on which lies what was handed in under a number.
     *
     * @throws NotFound if nothing was
     */
    public Desk at(Desk desk, int number) {
        SubmittedVersion version = open(desk, number);
        return desk.showing(version.dossier(), version.evidence(), version.result(), version.subject());
    }

    /**
     * Compares two versions.
     *
     * @throws NotFound if one is not there
     */
    public Comparison compare(Desk desk, int before, int after, Locale language) {
        return Comparison.of(desk, open(desk, before), open(desk, after), language);
    }

    private SubmittedVersion open(Desk desk, int number) {
        Submission submission = desk.submissions().stream()
                .filter(known -> known.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new NotFound(Message.of("application.no-such-submission", Integer.toString(number))));
        Dossier dossier = SnapshotReader.dossier(desk.application(), submission);
        Map<String, Value> outcomes = storage.read(
                handle -> HookOutcomes.of(handle, desk.application().id(), number, desk.revision()));
        Beside subject = Submitted.of(submission).subject();
        Result result =
                SelfAssessment.score(desk.revision(), desk.campaign().rubric(), dossier.lines(), outcomes, subject);
        Map<String, List<Evidence>> pieces = storage.read(handle -> {
            Map<String, List<Evidence>> found = new LinkedHashMap<>();
            dossier.evidence().forEach((code, ids) -> found.put(code, evidence.all(handle, ids)));
            return found;
        });
        return new SubmittedVersion(submission, dossier, subject, result, pieces);
    }
}
