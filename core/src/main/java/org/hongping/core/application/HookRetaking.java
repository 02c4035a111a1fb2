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
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.HookPlace;
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
     */
    public record Retaken(About about, Map<String, Value> outcomes, Map<String, Integer> versions) {}

    /**
     * A draft or a submission.
     *
     * @param id the application
     * @param submission its number, 0 for the draft
     */
    public record About(ApplicationId id, int submission) {}

    private record Filed(About about, Map<String, Line> lines) {}

    /** Asks about every draft and every submission in force; for as long as that takes, outside any unit of work. */
    public List<Retaken> ask(Campaign campaign, InstalledRubric other) {
        if (!other.asksHooks()) {
            return List.of();
        }
        Map<String, String> readings = campaign.rubric().interpretations();
        List<HookPlace> places = HookPlace.of(other.resolved(readings));
        return storage.read(handle -> filed(handle, campaign.id())).stream()
                .map(filed -> new Retaken(
                        filed.about(),
                        other.outcomes(readings, SelfAssessment.answers(filed.lines())),
                        versions(places, filed.lines())))
                .toList();
    }

    private static List<Filed> filed(Handle handle, CampaignId campaign) {
        return handle.attach(ApplicationDao.class).ofCampaign(campaign).stream()
                .flatMap(application -> Stream.concat(
                        Stream.of(new Filed(
                                new About(application.id(), HookOutcomes.DRAFT),
                                Dossiers.lines(handle.attach(DraftDao.class).lines(application.id())))),
                        handle.attach(ApplicationDao.class).submissions(application.id()).stream()
                                .limit(1)
                                .map(latest -> new Filed(
                                        new About(application.id(), latest.number()),
                                        SnapshotReader.dossier(application, latest)
                                                .lines()))))
                .toList();
    }

    private static Map<String, Integer> versions(List<HookPlace> places, Map<String, Line> lines) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        places.forEach(place -> versions.put(place.place(), HookOutcomes.version(lines, place)));
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
                now);
    }
}
