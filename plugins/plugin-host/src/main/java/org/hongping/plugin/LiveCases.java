package org.hongping.plugin;

/** What is to be done about golden cases (校验用例) that only the running hooks of a bundle can answer. */
public enum LiveCases {
    /** Nothing of the bundle runs; the cases are named as not run. */
    NOT_RUN,
    /** The bundle's code runs on this machine, with the rights of whoever asks. */
    RUN
}
