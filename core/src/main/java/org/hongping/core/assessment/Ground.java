package org.hongping.core.assessment;

import org.hongping.rubric.Message;

/** Why a member is not given an application. */
public enum Ground {
    /** Has a sheet of it already. */
    HAS,
    /** Stepped aside from it (已回避). */
    ASIDE,
    /** Belongs to the enterprise that applies. */
    APPLICANT,
    /** Belongs to the enterprise that manages the estate. */
    MANAGER,
    /** Declared an interest in it (申报回避). */
    DECLARED,
    /** Writes an organisation that is like an enterprise's name (单位名称相近). */
    LIKENESS,
    /** Bears the name of somebody on record there (登记人员同名). */
    NAMESAKE;

    /** Whether it is certain; otherwise somebody has to look. */
    public boolean isSure() {
        return this != LIKENESS && this != NAMESAKE;
    }

    /** Returns the word on the page. */
    public Message word() {
        return Message.of("assessment.ground." + name());
    }
}
