package org.hongping.core.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.storage.Storage;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.jdbi.v3.core.Handle;

/**
 * Asks the code of another revision about everything that stands in a campaign, because that is about to move to it.
 * What the code before it said stays. Safe for use by many threads.
 */
public final class HookRetaking {
    private final Storage storage;

    /** Wires it. */
    public HookRetaking(Storage storage) {
        this.storage = storage;
    }

    /**
     * What the code said of a draft or a submission.
     *
     * @param about which
     * @param outcomes by place
     * @param versions of the answers, by place
     * @param told what the code was told of the subject, JSON
     */
    public record Retaken(About about, Map<String, Value> outcomes, Map<String, Integer> versions, String told) {}

    /**
     * A draft or a submission.
     *
     * @param id the application
     * @param submission its number, 0 for the draft
     */
    public record About(ApplicationId id, int submission) {}

    private record Filed(About about, DraftSheet sheet) {}

    /** Asks about every draft and every submission in force; for as long as that takes, outside any unit of work. */
    public List<Retaken> ask(Campaign campaign, InstalledRubric other) {
        if (!other.asksHooks()) {
            return List.of();
        }
        Map<String, String> readings = campaign.rubric().interpretations();
        Rubric rubric = other.resolved(readings);
        return storage.read(handle -> filed(handle, campaign.id(), other, rubric)).stream()
                .map(filed -> new Retaken(
                        filed.about(),
                        other.outcomes(
                                readings,
                                SelfAssessment.answers(filed.sheet().lines()),
                                filed.sheet().subject()),
                        versions(filed.sheet()),
                        filed.sheet().told().text()))
                .toList();
    }

    private List<Filed> filed(Handle handle, CampaignId campaign, InstalledRubric other, Rubric rubric) {
        Instant now = storage.clock().now(handle);
        return handle.attach(ApplicationDao.class).ofCampaign(campaign).stream()
                .flatMap(application -> Stream.concat(
                        Stream.of(new Filed(
                                new About(application.id(), HookOutcomes.DRAFT),
                                draft(Dossiers.load(handle, application), other, rubric, now))),
                        handle.attach(ApplicationDao.class).submissions(application.id()).stream()
                                .limit(1)
                                .map(latest -> new Filed(
                                        new About(application.id(), latest.number()),
                                        new DraftSheet(
                                                other,
                                                rubric,
                                                SnapshotReader.dossier(application, latest)
                                                        .lines(),
                                                Submitted.of(latest).subject())))))
                .toList();
    }

    private static DraftSheet draft(Dossier dossier, InstalledRubric other, Rubric rubric, Instant now) {
        return new DraftSheet(other, rubric, dossier.lines(), SubjectFields.beside(rubric, dossier.fields(), now));
    }

    private static Map<String, Integer> versions(DraftSheet sheet) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        sheet.places().forEach(place -> versions.put(place.place(), sheet.version(place)));
        return versions;
    }

    /**
     * Keeps what was said, inside somebody's unit of work; what the same code said of a submission before stays.
     *
     * @return whether every submission in force was asked about: false if something was handed in meanwhile
     */
    public boolean keep(Handle handle, Campaign campaign, InstalledRubric other, List<Retaken> said) {
        Instant now = storage.clock().now(handle);
        said.forEach(one -> keep(handle, other.rubricDigest(), one, now));
        Set<About> asked = said.stream().map(Retaken::about).collect(Collectors.toSet());
        return !other.asksHooks()
                || handle.attach(ApplicationDao.class).ofCampaign(campaign.id()).stream()
                        .filter(application -> application.submissions() > 0)
                        .allMatch(
                                application -> asked.contains(new About(application.id(), application.submissions())));
    }

    private static void keep(Handle handle, String rubricDigest, Retaken one, Instant now) {
        About about = one.about();
        Map<String, Value> added = new LinkedHashMap<>(one.outcomes());
        if (about.submission() == HookOutcomes.DRAFT) {
            HookOutcomes.clear(handle, about.id(), rubricDigest, added.keySet());
        } else {
            added.keySet()
                    .removeAll(HookOutcomes.of(handle, about.id(), about.submission(), rubricDigest)
                            .keySet());
        }
        HookOutcomes.keep(
                handle,
                about.id(),
                about.submission(),
                rubricDigest,
                added,
                place -> one.versions().getOrDefault(place, 0),
                new ToldSubject(one.told()),
                now);
    }
}
