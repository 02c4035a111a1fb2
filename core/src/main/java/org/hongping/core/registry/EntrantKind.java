package org.hongping.core.registry;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Message;
import org.hongping.rubric.SubjectKind;

/** What stands in an evaluation (参评对象). */
public enum EntrantKind {
    /** An estate (小区/项目), for which the enterprise that manages it files. */
    ESTATE,
    /** A property enterprise (物业服务企业), which files for itself. */
    ENTERPRISE,
    /** A district, subdistrict or community (区县、街道、社区), whose own examiners file for it. */
    AREA,
    /** The owners' committee of an estate (业主委员会), for which the areas it lies in file. */
    COMMITTEE,
    /** Somebody on record of an enterprise or of an estate it manages; the enterprise files. */
    PERSON;

    /** Returns what may stand where a rubric judges these; estates where it says nothing. */
    public static Set<EntrantKind> of(List<SubjectKind> judged) {
        Set<EntrantKind> kinds = EnumSet.noneOf(EntrantKind.class);
        judged.forEach(kind -> kinds.add(of(kind)));
        return kinds.isEmpty() ? EnumSet.of(ESTATE) : kinds;
    }

    private static EntrantKind of(SubjectKind judged) {
        return switch (judged) {
            case ESTATE -> ESTATE;
            case ENTERPRISE -> ENTERPRISE;
            case COMMITTEE -> COMMITTEE;
            case PERSON -> PERSON;
            case COMMUNITY, SUBDISTRICT, DISTRICT -> AREA;
        };
    }

    /** Returns as what a rubric judges an area of a level; empty for a city, which hosts. */
    public static Optional<SubjectKind> judged(AreaLevel level) {
        return switch (level) {
            case CITY -> Optional.empty();
            case DISTRICT -> Optional.of(SubjectKind.DISTRICT);
            case SUBDISTRICT -> Optional.of(SubjectKind.SUBDISTRICT);
            case COMMUNITY -> Optional.of(SubjectKind.COMMUNITY);
        };
    }

    /** Says whether a rubric that judges these judges this kind; of areas only those of its levels. */
    public boolean isJudged(List<SubjectKind> judged, Optional<AreaLevel> level) {
        return this == AREA
                ? level.flatMap(EntrantKind::judged).filter(judged::contains).isPresent()
                : of(judged).contains(this);
    }

    /** Returns its word on the page. */
    public Message word() {
        return Message.of("registry.entrant." + Codes.of(this));
    }
}
