package org.hongping.proof;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A second scorer that leant on the first would prove nothing. */
@AnalyzeClasses(packages = "org.hongping.proof")
class IndependenceTest {
    @ArchTest
    static final ArchRule theSecondScorerKnowsTheJdkAlone = classes()
            .that(resideInAnyPackage("org.hongping.proof.naive.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("org.hongping.proof.naive..", "java..", "org.jspecify.."));

    @ArchTest
    static final ArchRule sheetsAreDrawnWithoutTheProduct = classes()
            .that(resideInAnyPackage("org.hongping.proof.draw.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "org.hongping.proof.naive..", "org.hongping.proof.draw..", "java..", "org.jspecify.."));
}
