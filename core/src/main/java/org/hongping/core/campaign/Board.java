package org.hongping.core.campaign;

import java.util.List;
import org.hongping.core.trail.TrailLine;
import org.hongping.core.workday.WorkCalendar;
import org.hongping.rubric.Message;

/**
 * All an organiser sees of a campaign at a glance.
 *
 * @param campaign the campaign
 * @param area the name of the area it is for; empty text for the whole city
 * @param pin what it is locked to
 * @param calendar its windows
 * @param numbers all its applications
 * @param districts the same by district
 * @param steps what to do now
 * @param trail what was done last
 * @param restDays windows that end on a day nobody works
 * @param lacking why a draft cannot be opened yet
 * @param workdays which days people work
 */
public record Board(
        Campaign campaign,
        String area,
        PinView pin,
        Calendar calendar,
        Numbers numbers,
        List<Turnout.District> districts,
        List<NextStep> steps,
        List<TrailLine> trail,
        List<Message> restDays,
        List<Message> lacking,
        WorkCalendar workdays) {
    /** Copies the lists. */
    public Board {
        districts = List.copyOf(districts);
        steps = List.copyOf(steps);
        trail = List.copyOf(trail);
        restDays = List.copyOf(restDays);
        lacking = List.copyOf(lacking);
    }

    /** Returns the fields by which each window is moved. */
    public List<WindowFields> moves() {
        return WindowFields.all();
    }

    /** Returns where the campaign is. */
    public String path() {
        return "/campaigns/" + campaign.id().text();
    }
}
