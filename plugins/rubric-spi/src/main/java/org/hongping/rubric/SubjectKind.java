package org.hongping.rubric;

/** Whom or what a rubric judges (评价对象). */
public enum SubjectKind {
    /** A property enterprise (物业服务企业). */
    ENTERPRISE,
    /** An estate, "project" in titles (小区/项目). */
    ESTATE,
    /** An owners' committee (业主委员会). */
    COMMITTEE,
    /** A person. */
    PERSON,
    /** A community (社区). */
    COMMUNITY,
    /** A subdistrict or town (街道、镇). */
    SUBDISTRICT,
    /** A district or county (区县). */
    DISTRICT
}
