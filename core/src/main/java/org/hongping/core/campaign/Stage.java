package org.hongping.core.campaign;

import java.util.Optional;
import org.hongping.core.registry.AreaLevel;
import org.hongping.rubric.Message;

/** The stages of a campaign, each with a window of its own. */
public enum Stage {
    /** Applicants fill in and submit (申报). */
    FILING,
    /** Communities examine and recommend (社区初审). */
    COMMUNITY_EXAMINATION,
    /** Subdistricts examine and recommend (街道初审). */
    SUBDISTRICT_EXAMINATION,
    /** Districts examine and recommend (区县初审). */
    DISTRICT_EXAMINATION,
    /** The host examines what came up to it (主办单位初审). */
    EXAMINATION,
    /** Assessors score (评审). */
    ASSESSMENT,
    /** Results are decided (审定). */
    DECISION,
    /** Results are shown to the public (公示). */
    NOTICE;

    /** Returns the level that examines in this stage; empty for stages of everybody else. */
    public Optional<AreaLevel> examiner() {
        return switch (this) {
            case COMMUNITY_EXAMINATION -> Optional.of(AreaLevel.COMMUNITY);
            case SUBDISTRICT_EXAMINATION -> Optional.of(AreaLevel.SUBDISTRICT);
            case DISTRICT_EXAMINATION -> Optional.of(AreaLevel.DISTRICT);
            case FILING, EXAMINATION, ASSESSMENT, DECISION, NOTICE -> Optional.empty();
        };
    }

    /**
     * Returns the stage in which a level examines.
     *
     * @throws IllegalArgumentException for a city, which is a host
     */
    public static Stage examinedBy(AreaLevel level) {
        return switch (level) {
            case COMMUNITY -> COMMUNITY_EXAMINATION;
            case SUBDISTRICT -> SUBDISTRICT_EXAMINATION;
            case DISTRICT -> DISTRICT_EXAMINATION;
            case CITY -> throw new IllegalArgumentException("a city examines as the host");
        };
    }

    /** Returns the stage in which a level examines, or the host if there is none. */
    public static Stage examination(Optional<AreaLevel> level) {
        return level.map(Stage::examinedBy).orElse(EXAMINATION);
    }

    /** Returns the word on the page. */
    public Message word() {
        return Message.of("campaign.stage." + name());
    }
}
