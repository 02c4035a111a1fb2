package org.hongping.core.news;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.hongping.core.audit.Witness;
import org.hongping.core.storage.JsonText;
import org.jdbi.v3.core.Handle;

/**
 * Tells people what was done to what they have to do with, in the unit of work that did it: nothing is lost when the
 * server is killed, and nothing is told that did not happen. Nobody is told what they did themselves.
 */
public final class Herald implements Witness {
    private final Teller teller = new Teller();
    private final Map<String, Telling> tellings = Map.ofEntries(
            entry("application.submitted", ApplicationNews::submitted),
            entry("application.returned", ApplicationNews::returned),
            entry("application.recommended", ApplicationNews::recommended),
            entry("application.not-recommended", ApplicationNews::notRecommended),
            entry("application.admitted", ApplicationNews::admitted),
            entry("application.withdrawn", ApplicationNews::withdrawn),
            entry("recommendation.sealed", ApplicationNews::sealed),
            entry("assessment.assigned", SheetNews::assigned),
            entry("assessment.handed-on", SheetNews::assigned),
            entry("assessment.team-named", SheetNews::team),
            entry("assessment.reopened", SheetNews::reopened),
            entry("assessment.declined", SheetNews::declined),
            entry("assessment.set-aside", SheetNews::setAside),
            entry("reconciliation.opened", SheetNews::reconciliation),
            entry("campaign.window-moved", CampaignNews::moved),
            entry("campaign.extended", CampaignNews::extended),
            entry("notice.published", CampaignNews::published),
            entry("account.password-reset", CampaignNews::reset));

    /** Finds who should know of a kind of deed, and what. */
    @FunctionalInterface
    interface Telling {
        List<Word> words(Happening happening);
    }

    /**
     * A deed, with what is needed to find out whom it concerns.
     *
     * @param audience knows who has to do with what
     * @param id of what it was done to
     * @param payload its details
     */
    record Happening(AudienceDao audience, String id, Map<?, ?> payload) {
        /** Returns a detail, empty if it has none of that name. */
        String detail(String name) {
            Object value = payload.get(name);
            return value == null ? "" : value.toString();
        }
    }

    @Override
    public void saw(Handle handle, Seen seen) {
        Telling telling = tellings.get(seen.deed().action());
        if (telling == null) {
            return;
        }
        String subject = seen.deed().subject().text();
        Happening happening = new Happening(
                handle.attach(AudienceDao.class),
                subject.substring(subject.indexOf('/') + 1),
                new JsonText(seen.deed().payload().text()).as(Map.class));
        String source = seen.at().chain().text() + "#" + seen.at().sequence();
        telling.words(happening)
                .forEach(word ->
                        teller.tell(handle, source, word.without(seen.actor().text()), seen.when()));
    }
}
