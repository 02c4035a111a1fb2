package org.hongping.core.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * What an area that examines an application says of it on its open list (初审意见).
 *
 * @param applicationId the application
 * @param listNumber number of the list that is open
 * @param submissions how often the application was handed in: what was said of an earlier submission counts no more
 * @param said what is said; empty while it waits for an opinion
 */
public record StandingOpinion(ApplicationId applicationId, int listNumber, int submissions, Optional<Said> said) {
    /**
     * An opinion.
     *
     * @param verdict {@code RECOMMENDED} or {@code NOT_RECOMMENDED}
     * @param place from 1, among the recommended; empty for one that is not
     * @param words its reasons; blank if it gave none
     * @param givenAt when it was last changed
     */
    public record Said(String verdict, Optional<Integer> place, String words, Instant givenAt) {
        /** Returns the verdict in a word. */
        public Message word() {
            return Message.of("recommendation.verdict." + verdict);
        }
    }

    /** Reads what an area says, inside somebody's unit of work. */
    public static StandingOpinion of(Handle handle, Application application, String area) {
        StandingOpinionDao opinions = handle.attach(StandingOpinionDao.class);
        int list = opinions.sealed(application.campaignId(), area) + 1;
        Optional<Said> said = opinions.said(application.id(), area, list)
                .filter(opinion -> application
                        .submittedAt()
                        .filter(moment -> opinion.givenAt().isBefore(moment))
                        .isEmpty());
        return new StandingOpinion(application.id(), list, application.submissions(), said);
    }

    /** Returns its version: the same verdict and words on the same submission are the same, wherever it is placed. */
    public Version version() {
        String words =
                said.map(opinion -> opinion.verdict() + " " + opinion.words()).orElse("");
        return Version.ofContent(listNumber + " " + submissions + " " + words);
    }

    /**
     * Refuses an opinion that was given on top of another.
     *
     * @param sent what was to be said
     * @throws Stale if this is another version; it tells both opinions
     */
    public void mustBe(Version basedOn, Map<String, String> sent) {
        if (!basedOn.equals(version())) {
            Map<String, String> saved = new LinkedHashMap<>();
            said.ifPresent(opinion -> {
                saved.put("verdict", opinion.verdict());
                saved.put("words", opinion.words());
            });
            throw new Stale(basedOn, version(), sent, saved);
        }
    }

    /** Returns what stands, as a form holds it. */
    Map<String, String> typed() {
        return said.map(opinion -> Map.of("verdict", opinion.verdict(), "words", opinion.words()))
                .orElse(Map.of());
    }
}
