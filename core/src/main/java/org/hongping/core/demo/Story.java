package org.hongping.core.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hongping.core.campaign.Stage;
import org.hongping.core.notice.Contact;
import org.hongping.core.storage.JsonText;

/**
 * What the demonstration tells, read from {@code demo/story.json}; its words are fiction.
 *
 * @param office who runs it
 * @param areas an outline, a line each
 * @param enterprises who applies
 * @param estates what is judged
 * @param records what is on record of them besides
 * @param overview what each form says about its estate; {@code {estate}} and {@code {households}} are filled in
 * @param answers what an applicant claims unless the application says otherwise
 * @param papers evidence to read
 * @param photographs evidence to look at
 * @param campaigns in the order of their making
 */
record Story(
        String office,
        List<String> areas,
        List<Company> enterprises,
        List<House> estates,
        List<Kept> records,
        String overview,
        Map<String, Object> answers,
        List<Paper> papers,
        List<Photograph> photographs,
        List<Call> campaigns) {

    static Story read() {
        try (InputStream in = Objects.requireNonNull(Story.class.getResourceAsStream("/demo/story.json"))) {
            return new JsonText(new String(in.readAllBytes(), StandardCharsets.UTF_8)).as(Story.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    House house(String name) {
        return estates.stream()
                .filter(estate -> estate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the story has no estate " + name));
    }

    Company company(House house) {
        return enterprises.stream()
                .filter(company -> company.id().equals(house.enterprise()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the story has no enterprise " + house.enterprise()));
    }

    int steps() {
        int applications =
                campaigns.stream().mapToInt(call -> call.applications().size()).sum();
        return 1 + enterprises.size() + estates.size() + campaigns.size() + applications;
    }

    /**
     * An enterprise.
     *
     * @param account who acts for it
     */
    record Company(
            String id,
            String account,
            String name,
            String creditCode,
            String creditGrade,
            String manager,
            String phone,
            String address) {}

    /**
     * An estate; figures and days as text.
     *
     * @param committee when its owners' committee was founded, if it was
     */
    record House(
            String name,
            String community,
            String enterprise,
            String address,
            String floorArea,
            String plotRatio,
            String occupancy,
            int households,
            LocalDate built,
            Optional<LocalDate> committee,
            String manager) {}

    /**
     * Something on record of an estate or an enterprise.
     *
     * @param kind as addresses name it
     * @param fields as forms send them
     */
    record Kept(Optional<String> estate, Optional<String> enterprise, String kind, Map<String, String> fields) {}

    /** Evidence to read: a PDF, a page for each list of paragraphs. */
    record Paper(String id, String line, String file, String title, List<List<String>> pages) {}

    /** Evidence to look at. */
    record Photograph(String id, String line, String file, String caption, Scene scene) {}

    /**
     * A campaign.
     *
     * @param title {@code {year}} is filled in
     * @param windows first and last day of each stage, counted from today
     * @param moved where they end up once everything is done
     */
    record Call(
            String title,
            int yearsAgo,
            String basis,
            Map<Stage, List<Integer>> windows,
            Optional<Map<Stage, List<Integer>>> moved,
            End end,
            Optional<Contact> contact,
            List<Filing> applications) {}

    /** Where a campaign is left. */
    enum End {
        DRAFT,
        OPEN,
        PUBLISHED
    }

    /**
     * An application.
     *
     * @param estate whose
     * @param steps what happens to it after it was filled in, in this order
     * @param part how many lines are filled in, if not all
     * @param satisfaction percentage of its owners
     * @param answers where it differs from the others
     * @param papers which evidence it brings, if not all
     * @param reason of a return, a withdrawal or a decision
     * @param lines remarks of a return, by code
     * @param corrections answers after a return, by code
     * @param scores what assessors find
     */
    record Filing(
            String estate,
            List<Step> steps,
            Optional<Integer> part,
            Optional<String> satisfaction,
            Optional<Map<String, Object>> answers,
            Optional<List<String>> papers,
            Optional<String> reason,
            Optional<Map<String, String>> lines,
            Optional<Map<String, Object>> corrections,
            Optional<List<Scoring>> scores) {}

    /** What happens to an application. */
    enum Step {
        SUBMIT,
        RETURN,
        CORRECT,
        RECOMMEND,
        LEAVE_OUT,
        SEAL,
        ADMIT,
        ASSIGN,
        SCORE,
        CONFER,
        REFUSE,
        WITHDRAW
    }

    /**
     * What an assessor finds.
     *
     * @param by who
     * @param part how many lines are scored and not handed in; all and handed in if nothing is said
     * @param answers where they differ from what the applicant claims
     */
    record Scoring(String by, Optional<Integer> part, Optional<Map<String, Object>> answers) {}
}
