package org.hongping.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of {@code plugins}, checked here because core sees all of it. The poms say the same once more. */
@AnalyzeClasses(packages = "org.hongping", importOptions = DoNotIncludeTests.class)
class PluginArchitectureTest {
    private static final String SPI = "org.hongping.rubric";
    private static final String ENGINE = "org.hongping.rubric.engine..";
    private static final String EXPRESSION = "org.hongping.rubric.expression..";
    private static final String EXACT = "org.hongping.rubric.exact..";
    private static final String YAML = "org.hongping.rubric.yaml..";
    private static final String DOCUMENT = "org.hongping.rubric.document..";
    private static final String TABLES = "org.hongping.rubric.tables..";
    private static final String HOST = "org.hongping.plugin..";
    private static final String CORE = "org.hongping.core..";
    /** Annotations for the compiler. */
    private static final String NULLNESS = "org.jspecify.annotations";

    @ArchTest
    static final ArchRule spiUsesTheJdkAlone = classes()
            .that()
            .resideInAPackage(SPI)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", NULLNESS, SPI);

    @ArchTest
    static final ArchRule engineIsPure = classes()
            .that()
            .resideInAnyPackage(ENGINE, EXPRESSION, EXACT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    NULLNESS,
                    SPI,
                    ENGINE,
                    EXPRESSION,
                    EXACT,
                    "org.apache.commons.numbers..",
                    "com.google.re2j..",
                    "dev.cel..",
                    "com.google.common.collect..");

    @ArchTest
    static final ArchRule celStaysInExpressions = noClasses()
            .that(not(resideInAPackage(EXPRESSION)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.cel..");

    @ArchTest
    static final ArchRule figuresKnowNothingOfRubrics = noClasses()
            .that()
            .resideInAPackage(EXACT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE, EXPRESSION);

    @ArchTest
    static final ArchRule expressionsKnowNothingOfScoring = noClasses()
            .that()
            .resideInAPackage(EXPRESSION)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule engineHasNoClockAndNoFiles = noClasses()
            .that()
            .resideInAnyPackage(ENGINE, EXPRESSION, EXACT)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.(time\\.(Clock|Instant)|io\\.File.*|nio\\.file\\..*|util\\.Random|security\\.SecureRandom)");

    @ArchTest
    static final ArchRule readersSeeTheSpiOnly = noClasses()
            .that()
            .resideInAnyPackage(YAML, DOCUMENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE, EXPRESSION, HOST, CORE);

    /** Tables become documents; whether those make sense is asked elsewhere. */
    @ArchTest
    static final ArchRule tablesSeeDocumentsOnly = noClasses()
            .that()
            .resideInAPackage(TABLES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE, EXPRESSION, HOST, CORE);

    /** A spreadsheet library is large and slow to load; whoever runs a server does without it. */
    @ArchTest
    static final ArchRule officeFilesAreNotReadOnTheWayToAScore = noClasses()
            .that()
            .resideInAnyPackage(SPI, ENGINE, EXPRESSION, EXACT, YAML, DOCUMENT, HOST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TABLES, "org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule pluginsNeverSeeCore = noClasses()
            .that()
            .resideInAnyPackage("org.hongping.rubric..", HOST)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CORE);

    @ArchTest
    static final ArchRule felixStaysInTheHost = noClasses()
            .that(not(resideInAPackage(HOST)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.osgi..", "org.apache.felix..");

    @ArchTest
    static final ArchRule figuresAreExact = classes()
            .that(resideInAPackage("org.hongping.rubric..")
                    .and(not(resideInAPackage(EXPRESSION).and(simpleNameStartingWith("Cel")))))
            .should(ArchitectureConditions.notTouchFloatingPoint());
}
