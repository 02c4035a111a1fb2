package org.hongping.core.assessment;

import java.util.List;
import java.util.Map;
import org.hongping.core.application.FieldView;
import org.hongping.core.evidence.Evidence;

/**
 * What the page of a panel shows beside its sheets.
 *
 * @param teams who fills a sheet in together, by id of the sheet
 * @param signed signed printouts, by id of the sheet
 * @param successors account that went on with a sheet, by id of the sheet
 * @param fit who could go on, by id of a sheet that waits for somebody; the one with the fewest sheets first
 * @param unheard codes of lines nobody is left to score
 */
public record PanelBoard(
        Map<String, Team> teams,
        Map<String, List<Evidence>> signed,
        Map<String, String> successors,
        Map<String, List<FieldView.Option>> fit,
        List<String> unheard) {
    /** Copies the maps. */
    public PanelBoard {
        teams = Map.copyOf(teams);
        signed = Map.copyOf(signed);
        successors = Map.copyOf(successors);
        fit = Map.copyOf(fit);
        unheard = List.copyOf(unheard);
    }

    /** Returns who fills a sheet in together. */
    public Team team(Assignment sheet) {
        return teams.getOrDefault(sheet.id().text(), Team.NONE);
    }

    /** Returns the signed printouts of a sheet. */
    public List<Evidence> signed(Assignment sheet) {
        return signed.getOrDefault(sheet.id().text(), List.of());
    }

    /** Returns the account that went on with a sheet; blank if none has. */
    public String successor(Assignment sheet) {
        return successors.getOrDefault(sheet.id().text(), "");
    }

    /** Returns who could go on with a sheet. */
    public List<FieldView.Option> fit(Assignment sheet) {
        return fit.getOrDefault(sheet.id().text(), List.of());
    }

    /** Returns the lines nobody is left to score, in one line. */
    public String unheardCodes() {
        return String.join("、", unheard);
    }
}
