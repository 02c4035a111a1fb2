package org.hongping.core.quota;

import java.util.List;
import java.util.Optional;
import org.hongping.core.web.Version;

/**
 * What was planned of one rubric, and what came of it, year by year.
 *
 * @param rubricId the rubric
 * @param title what people call it
 * @param years the years in order
 */
public record PlanBoard(String rubricId, String title, List<Year> years) {
    /** Copies the years. */
    public PlanBoard {
        years = List.copyOf(years);
    }

    /**
     * One year.
     *
     * @param year the year
     * @param places how many may be named; empty if nobody said
     * @param named how many were decided in favour
     * @param running how many are still on their way to a decision
     */
    public record Year(int year, Optional<Integer> places, int named, int running) {
        /** Returns how many places are left; below zero if too many were named. */
        public Optional<Integer> left() {
            return places.map(all -> all - named);
        }
    }

    /** Returns the version of the plan; what was named since does not change it. */
    public Version version() {
        return Version.ofContent(QuotaLines.write(years));
    }

    /** Returns the places of all years that have any. */
    public int places() {
        return years.stream().mapToInt(year -> year.places().orElse(0)).sum();
    }

    /** Returns how many were named in all years. */
    public int named() {
        return years.stream().mapToInt(Year::named).sum();
    }

    /** Returns how many are on their way in all years. */
    public int running() {
        return years.stream().mapToInt(Year::running).sum();
    }

    /** Returns the places of all years that are left; below zero if too many were named. */
    public int left() {
        return places() - named();
    }
}
