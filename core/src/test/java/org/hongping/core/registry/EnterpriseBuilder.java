package org.hongping.core.registry;

import java.util.Optional;

/** The details of an enterprise for tests. */
public final class EnterpriseBuilder {
    private String name = "示例物业服务有限公司";
    private CreditCode creditCode = new CreditCode("91350100M000100Y43");
    private Optional<CreditGrade> creditGrade = Optional.empty();

    private EnterpriseBuilder() {}

    /** Begins an enterprise. */
    public static EnterpriseBuilder anEnterprise() {
        return new EnterpriseBuilder();
    }

    /** Names it. */
    public EnterpriseBuilder named(String other) {
        name = other;
        return this;
    }

    /** Gives its code. */
    public EnterpriseBuilder coded(String code) {
        creditCode = new CreditCode(code);
        return this;
    }

    /** Gives its credit grade. */
    public EnterpriseBuilder graded(String grade) {
        creditGrade = Optional.of(new CreditGrade(grade));
        return this;
    }

    /** Returns the details. */
    public Enterprise.Details build() {
        return new Enterprise.Details(
                name, creditCode, creditGrade, Optional.of("王示例"), Optional.of("028-00000000"), Optional.empty());
    }
}
