package org.hongping.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.Stage;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.Validity;
import org.hongping.core.registry.Enterprise;
import org.hongping.core.registry.KnownFact;
import org.hongping.core.rubric.Beside;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.Result;

/**
 * Everything about one application at one moment, as somebody may see it: the applicant its own draft, others what was
 * handed in last.
 *
 * @param dossier where it stands and what was written
 * @param campaign the call it answers
 * @param entrantName name of who stands
 * @param place where that lies or is filed
 * @param enterprise the enterprise that files it; none for areas and owners' committees
 * @param revision the rubric the campaign is locked to
 * @param rubric the same in the readings of the campaign
 * @param evidence evidence by code of the line
 * @param result what the self-assessment comes to
 * @param completeness what is lacking
 * @param seal how far printing, sealing and scanning back is
 * @param returns returns for correction, newest first
 * @param submissions what was handed in, newest first
 * @param earlier what was handed in before by the same entrant or enterprise on the same sheet, newest first
 * @param own whether the visitor files it
 * @param waits what gates wait for that hang on results of other rubrics, by gate
 * @param facts what conditions of gates ask for and is known, as of now or as it was frozen with the decision
 * @param outcomes what the code of the bundle has said of the answers, by place
 * @param subject what is known of the subject
 * @param now when this was read
 */
public record Desk(
        Dossier dossier,
        Campaign campaign,
        String entrantName,
        String place,
        Optional<Enterprise> enterprise,
        InstalledRubric revision,
        Rubric rubric,
        Map<String, List<Evidence>> evidence,
        Result result,
        Completeness completeness,
        SealedForm seal,
        List<Return> returns,
        List<Submission> submissions,
        List<Earlier> earlier,
        boolean own,
        Map<String, List<Message>> waits,
        List<KnownFact> facts,
        Map<String, Value> outcomes,
        Beside subject,
        Instant now) {
    /** Copies lists and maps. */
    public Desk {
        facts = List.copyOf(facts);
        outcomes = Map.copyOf(outcomes);
        evidence = Map.copyOf(evidence);
        waits = Map.copyOf(waits);
        returns = List.copyOf(returns);
        submissions = List.copyOf(submissions);
        earlier = List.copyOf(earlier);
    }

    /** Returns the application. */
    public Application application() {
        return dossier.application();
    }

    /** Returns the name of the enterprise that files it; blank for none. */
    public String enterpriseName() {
        return enterprise.map(Enterprise::name).orElse("");
    }

    /** Returns the name of whoever files it: an enterprise, or the entrant itself. */
    public String filer() {
        return enterprise.map(Enterprise::name).orElse(entrantName);
    }

    /** Returns the path of its pages. */
    public String path() {
        return "/applications/" + application().id().text();
    }

    /** Says whether the visitor may write in it at this moment. */
    public boolean isWritable() {
        return own && application().state().isWritable() && writing().isOpen(now);
    }

    /** Returns when the applicant writes in it. */
    public WritingTime writing() {
        return WritingTime.of(campaign, application());
    }

    /** Says whether there is anything to read for this visitor. */
    public boolean isReadable() {
        return own || !submissions.isEmpty();
    }

    /** Returns why it was sent back, while it waits for correction. */
    public Optional<Return> openReturn() {
        return application().state() == ApplicationState.RETURNED
                ? returns.stream().findFirst()
                : Optional.empty();
    }

    /** Returns the remarks to show at lines: of the last return, until the correction is accepted. */
    public Optional<Return> remarks() {
        boolean open = application().state() == ApplicationState.RETURNED
                || application().state() == ApplicationState.SUBMITTED;
        return open ? returns.stream().findFirst() : Optional.empty();
    }

    /** Says whether neither this entrant applied before nor this enterprise for another. */
    public boolean isFirst() {
        return earlier.isEmpty();
    }

    /** Returns what this very entrant handed in before, newest first; not what its enterprise did for others. */
    public List<Earlier> ownEarlier() {
        return earlier.stream()
                .filter(one -> one.entrant().isSame(application().entrant()))
                .toList();
    }

    /** Returns what was handed in last. */
    public Optional<Submission> latest() {
        return submissions.stream().findFirst();
    }

    /** Returns the evidence beside a line. */
    public List<Evidence> evidenceOf(String code) {
        return evidence.getOrDefault(code, List.of());
    }

    /** Returns until when evidence is valid, and the last day for filing, on which it has to be. */
    public Validity validity() {
        return new Validity(
                dossier.validUntil(),
                campaign.window(Stage.FILING)
                        .map(window -> LocalDate.ofInstant(window.closesAt().minusMillis(1), OfficeTime.ZONE)));
    }

    /** Returns the lines of the sheet that apply to this subject. */
    public List<Criterion> criteria() {
        Set<String> there = result.lines().map(LineScore::code).collect(Collectors.toSet());
        return Criteria.of(rubric).stream()
                .filter(line -> there.contains(line.code()))
                .toList();
    }

    /** Returns the codes of the lines each piece of evidence stands beside, by its id. */
    public Map<String, List<String>> uses() {
        Map<String, List<String>> uses = new LinkedHashMap<>();
        for (Criterion line : Criteria.of(rubric)) {
            evidenceOf(line.code())
                    .forEach(piece -> uses.computeIfAbsent(piece.id().text(), id -> new ArrayList<>())
                            .add(line.code()));
        }
        return uses;
    }

    /** Returns the same desk with another version of the application on it. */
    Desk showing(Dossier other, Map<String, List<Evidence>> pieces, Result score, Beside about) {
        Completeness lacking = Completeness.of(rubric, other, score);
        return new Desk(
                other,
                campaign,
                entrantName,
                place,
                enterprise,
                revision,
                rubric,
                pieces,
                score,
                lacking,
                seal,
                returns,
                submissions,
                earlier,
                own,
                waits,
                facts,
                outcomes,
                about,
                now);
    }

    /**
     * Returns the same desk with what was printed on it; what code said of other answers is none of it.
     *
     * @param current whether the paper says what stands here now
     */
    public Desk showing(Dossier printed, boolean current) {
        Beside then = SubjectFields.beside(rubric, printed.fields(), now);
        return showing(
                printed,
                Map.of(),
                current ? result : SelfAssessment.score(revision, campaign.rubric(), printed.lines(), Map.of(), then),
                then);
    }
}
