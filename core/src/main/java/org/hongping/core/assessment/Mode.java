package org.hongping.core.assessment;

/** How members of a body score an application. */
public enum Mode {
    /** Each on a sheet of their own (分别评分). */
    EACH,
    /** All on one sheet, which every one of them confirms (联合评分). */
    JOINT
}
