package org.hongping.core;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What ArchUnit does not say out of the box; every violation names both ends. */
final class ArchitectureConditions {
    private static final Set<String> FLOATING_POINT =
            Set.of("double", "float", "double[]", "float[]", "java.lang.Double", "java.lang.Float");

    private ArchitectureConditions() {}

    /** A class may use features of its own tier and of the tiers before it; a feature without a place is a violation. */
    static ArchCondition<JavaClass> onlyLookBackAlong(String root, List<Set<String>> tiers) {
        return condition("only look back along " + tiers, (origin, events) -> {
            Optional<String> feature = featureOf(root, origin);
            if (feature.isPresent() && tierOf(tiers, feature.get()).isEmpty()) {
                violation(events, origin, origin.getName() + " belongs to no feature that has a place in the order");
            }
            origin.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> looksAhead(root, tiers, dependency))
                    .forEach(dependency -> violation(events, origin, dependency.getDescription()));
        });
    }

    private static boolean looksAhead(String root, List<Set<String>> tiers, Dependency dependency) {
        var from = featureOf(root, dependency.getOriginClass()).flatMap(feature -> tierOf(tiers, feature));
        var to = featureOf(root, dependency.getTargetClass()).flatMap(feature -> tierOf(tiers, feature));
        return from.isPresent() && to.isPresent() && to.get() > from.get();
    }

    private static Optional<String> featureOf(String root, JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".")
                ? Optional.of(name.substring(root.length() + 1).split("\\.", 2)[0])
                : Optional.empty();
    }

    private static Optional<Integer> tierOf(List<Set<String>> tiers, String feature) {
        return IntStream.range(0, tiers.size())
                .filter(tier -> tiers.get(tier).contains(feature))
                .boxed()
                .findFirst();
    }

    static ArchCondition<JavaClass> onlyBeUsedFrom(DescribedPredicate<JavaClass> users) {
        return condition(
                "only be used from classes that " + users.getDescription(),
                (target, events) -> target.getDirectDependenciesToSelf().stream()
                        .filter(dependency -> !users.test(dependency.getOriginClass()))
                        .filter(dependency -> !sameFile(dependency))
                        .forEach(dependency -> violation(events, target, dependency.getDescription())));
    }

    private static boolean sameFile(Dependency dependency) {
        return outermost(dependency.getOriginClass()).equals(outermost(dependency.getTargetClass()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureConditions::outermost).orElse(type);
    }

    static DescribedPredicate<JavaClass> nestedIn(DescribedPredicate<JavaClass> outer) {
        return DescribedPredicate.describe("nested in " + outer.getDescription(), type -> outer.test(outermost(type)));
    }

    /** No field, parameter, result or call of double or float; byte code keeps no trace of local variables. */
    static ArchCondition<JavaClass> notTouchFloatingPoint() {
        return condition("not touch double or float", (type, events) -> {
            type.getFields().stream()
                    .filter(ArchitectureConditions::isFloating)
                    .forEach(field -> violation(events, type, field.getDescription()));
            type.getMethods().stream()
                    .filter(ArchitectureConditions::isFloating)
                    .forEach(method -> violation(events, type, method.getDescription()));
            type.getAccessesFromSelf().stream()
                    .filter(ArchitectureConditions::isFloating)
                    .forEach(access -> violation(events, type, access.getDescription()));
        });
    }

    private static boolean isFloating(JavaField field) {
        return isFloating(field.getRawType());
    }

    private static boolean isFloating(JavaMethod method) {
        return isFloating(method.getRawReturnType())
                || method.getRawParameterTypes().stream().anyMatch(ArchitectureConditions::isFloating);
    }

    private static boolean isFloating(JavaAccess<?> access) {
        if (access instanceof JavaMethodCall call && signature(call).anyMatch(ArchitectureConditions::isFloating)) {
            return true;
        }
        return isFloating(access.getTargetOwner());
    }

    private static Stream<JavaClass> signature(JavaMethodCall call) {
        return Stream.concat(
                Stream.of(call.getTarget().getRawReturnType()), call.getTarget().getRawParameterTypes().stream());
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING_POINT.contains(type.getName());
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }

    private static void violation(ConditionEvents events, JavaClass type, String message) {
        events.add(SimpleConditionEvent.violated(type, message));
    }

    private interface Check {
        void accept(JavaClass type, ConditionEvents events);
    }
}
