package org.hongping.core.assessment.draw;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What sheets are handed out from: the members and the applications, in a fixed order, and who must not have what.
 *
 * @param campaign id of the campaign
 * @param title its title
 * @param body for whom is scored
 * @param members how many each application is to have
 * @param candidates who may be given sheets
 * @param entries applications that lack members
 */
public record Terms(
        String campaign, String title, String body, int members, List<Candidate> candidates, List<Entry> entries) {
    private static final String BLANKS = "\\s+";

    /** Copies the lists. */
    public Terms {
        candidates = List.copyOf(candidates);
        entries = List.copyOf(entries);
    }

    /**
     * Somebody who may be given sheets.
     *
     * @param account id of the account
     * @param name as others read it
     * @param organisation whom they act for; blank for nobody
     * @param load sheets of the campaign they have already
     */
    public record Candidate(String account, String name, String organisation, int load) {}

    /**
     * An application that lacks members.
     *
     * @param application its id
     * @param estate name of the estate
     * @param area where it lies
     * @param need how many it lacks
     * @param unfit who must not be given it
     */
    public record Entry(String application, String estate, String area, int need, List<Unfit> unfit) {
        /** Copies the list. */
        public Entry {
            unfit = List.copyOf(unfit);
        }

        boolean admits(Candidate candidate) {
            return unfit.stream().noneMatch(left -> left.account().equals(candidate.account()));
        }
    }

    /**
     * Somebody left out of an application.
     *
     * @param account id of the account
     * @param why name of a ground
     */
    public record Unfit(String account, String why) {}

    /** Returns these terms as the lines that are committed to; see the page of a draw for their form. */
    public String lines() {
        StringBuilder text = new StringBuilder(1_024);
        text.append("hongping-draw 1\ncampaign ")
                .append(campaign)
                .append("\nbody ")
                .append(body);
        text.append("\nmembers ").append(members).append('\n');
        candidates.forEach(candidate -> text.append("candidate ")
                .append(candidate.account())
                .append(' ')
                .append(candidate.load())
                .append(' ')
                .append(candidate.name().strip().replaceAll(BLANKS, " "))
                .append('\n'));
        entries.forEach(entry -> text.append("application ")
                .append(entry.application())
                .append(' ')
                .append(entry.need())
                .append(' ')
                .append(entry.unfit().stream().map(Unfit::account).collect(Collectors.joining(",")))
                .append('\n'));
        return text.toString();
    }
}
