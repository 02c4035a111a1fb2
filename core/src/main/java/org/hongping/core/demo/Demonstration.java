package org.hongping.core.demo;

import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.InstalledRubric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills an empty installation with the demonstration. */
public final class Demonstration {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final String RUBRIC = "chengdu.residential";

    private final DemonstrationParts parts;
    private final Progress progress;

    /** Fills through these services and tells how far it is. */
    public Demonstration(DemonstrationParts parts, Progress progress) {
        this.parts = parts;
        this.progress = progress;
    }

    /**
     * Makes all of it.
     *
     * @return whether it is whole; without the rubric it judges by it holds the registry alone
     * @throws InterruptedException if the thread is asked to end in between; what was made so far is of no use
     */
    public boolean fill() throws InterruptedException {
        Story story = Story.read();
        progress.outOf(story.steps());
        People people = People.of(story, parts);
        step();
        Town town = new Town(parts.registry(), people);
        for (Story.Company company : story.enterprises()) {
            town.register(company);
            step();
        }
        for (Story.House house : story.estates()) {
            town.register(house);
            step();
        }
        town.record(story);
        Optional<InstalledRubric> rubric = parts.rubrics().all().stream()
                .filter(installed -> installed.id().text().equals(RUBRIC))
                .findFirst();
        if (rubric.isEmpty()) {
            LOG.warn("{} is not installed: the demonstration shows no campaigns", RUBRIC);
            return false;
        }
        perform(story, people, town, rubric.get());
        return true;
    }

    private void perform(Story story, People people, Town town, InstalledRubric rubric) throws InterruptedException {
        Calls calls = new Calls(parts, people.organiser());
        Play play = new Play(story, parts, people, town);
        for (Story.Call call : story.campaigns()) {
            Campaign campaign = calls.begin(call, story.office(), rubric.rubricDigest());
            for (Story.Filing filing : call.applications()) {
                play.perform(campaign, filing);
                step();
            }
            calls.end(call, campaign);
            step();
        }
    }

    private void step() throws InterruptedException {
        progress.step();
        if (Thread.interrupted()) {
            throw new InterruptedException("the demonstration is not wanted any more");
        }
    }
}
