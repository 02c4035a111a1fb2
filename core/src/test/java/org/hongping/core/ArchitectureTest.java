package org.hongping.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.hongping.core.ArchitectureConditions.onlyBeUsedFrom;
import static org.hongping.core.ArchitectureConditions.onlyLookBackAlong;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** The shape of {@code core}: who may know whom. */
@AnalyzeClasses(packages = "org.hongping", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** Each tier may use itself and those before it. A new feature is given its place here. */
    private static final List<Set<String>> FEATURES_IN_ORDER = List.of(
            Set.of("storage", "web", "audit", "security", "paper", "tls"),
            Set.of("workday"),
            Set.of("xlsx"),
            Set.of("exchange"),
            Set.of("registry"),
            Set.of("evidence", "upload", "rubric", "office", "trail", "mail"),
            Set.of("bundle"),
            Set.of("campaign"),
            Set.of("application"),
            Set.of("seal", "supplement", "earlier", "offline"),
            Set.of("recommendation"),
            Set.of("inquiry"),
            Set.of("assessment", "survey", "ledger"),
            Set.of("onsite"),
            Set.of("result", "relock", "duplicate", "quota", "district"),
            Set.of("notice"),
            Set.of("news"),
            Set.of("demo"),
            Set.of("app"));

    private static final DescribedPredicate<JavaClass> ROUTES = simpleNameEndingWith("Routes");
    private static final DescribedPredicate<JavaClass> DAO = simpleNameEndingWith("Dao");
    private static final DescribedPredicate<JavaClass> STORAGE = resideInAPackage("org.hongping.core.storage..");
    private static final DescribedPredicate<JavaClass> APP = resideInAPackage("org.hongping.core.app..");
    private static final DescribedPredicate<JavaClass> CORE = resideInAPackage("org.hongping.core..");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.hongping.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresOnlyLookBack =
            classes().that(CORE).should(onlyLookBackAlong("org.hongping.core", FEATURES_IN_ORDER));

    @ArchTest
    static final ArchRule onlyRubricAndBundleSeeThePluginHost = noClasses()
            .that(CORE.and(not(resideInAnyPackage("org.hongping.core.rubric..", "org.hongping.core.bundle.."))))
            .should()
            .dependOnClassesThat(resideInAPackage("org.hongping.plugin.."));

    @ArchTest
    static final ArchRule onlyRubricAndBundleSeeTables = noClasses()
            .that(CORE.and(not(resideInAnyPackage("org.hongping.core.rubric..", "org.hongping.core.bundle.."))))
            .should()
            .dependOnClassesThat(resideInAPackage("org.hongping.rubric.tables.."));

    @ArchTest
    static final ArchRule daosStayInTheirPackage =
            classes().that(CORE.and(DAO)).should().bePackagePrivate();

    @ArchTest
    static final ArchRule routesAreCalledFromAppAlone =
            classes().that(CORE.and(ROUTES).and(modifier(JavaModifier.PUBLIC))).should(onlyBeUsedFrom(APP));

    @ArchTest
    static final ArchRule sqlStandsInDaosOnly = methods()
            .that()
            .areMetaAnnotatedWith("org.jdbi.v3.core.extension.annotation.UseExtensionHandler")
            .should()
            .beDeclaredInClassesThat(DAO);

    @ArchTest
    static final ArchRule statementsAreMadeByStorageOnly = noClasses()
            .that(CORE.and(not(STORAGE)).and(not(DAO)))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi.v3.core.statement.."));

    @ArchTest
    static final ArchRule javalinStaysAtTheEdge = noClasses()
            .that(not(ROUTES)
                    .and(not(APP))
                    .and(not(resideInAPackage("org.hongping.core.web..")))
                    .and(not(ArchitectureConditions.nestedIn(ROUTES))))
            .should()
            .dependOnClassesThat(resideInAPackage("io.javalin.."));

    @ArchTest
    static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noFieldInjection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule noOldDates = noClasses()
            .that(not(simpleName("CertificateDates")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date");
}
