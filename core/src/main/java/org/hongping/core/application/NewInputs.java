package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Rubric;
import org.jdbi.v3.core.Handle;

/**
 * What a campaign that moves to another revision asks anew of its applicants.
 *
 * @param inputs what that revision wants to know of a subject and the one in force does not ask
 * @param filed how many applications were handed in without all of it, and are not open for writing
 * @param open how many are open for writing and do not say it yet
 */
public record NewInputs(List<Declaration> inputs, int filed, int open) {
    /** Copies the list. */
    public NewInputs {
        inputs = List.copyOf(inputs);
    }

    /** Reads what applications of a campaign say. */
    public static NewInputs of(Handle handle, Campaign campaign, InstalledRubric from, InstalledRubric to) {
        Rubric rubric = to.resolved(campaign.rubric().interpretations());
        Set<String> asked = from.rubric().inputs().stream().map(Declaration::id).collect(Collectors.toSet());
        List<Declaration> inputs = rubric.inputs().stream()
                .filter(declared -> !asked.contains(declared.id()))
                .toList();
        if (inputs.isEmpty()) {
            return new NewInputs(inputs, 0, 0);
        }
        List<Application> standing = handle.attach(ApplicationDao.class).ofCampaign(campaign.id());
        return new NewInputs(
                inputs,
                count(standing, one -> isJudged(one) && lacks(handedIn(handle, one, to), inputs)),
                count(
                        standing,
                        one -> one.state().isWritable() && lacks(written(handle, one, rubric), askable(inputs))));
    }

    private static int count(List<Application> standing, Predicate<Application> which) {
        return (int) standing.stream().filter(which).count();
    }

    private static boolean isJudged(Application application) {
        return application.submissions() > 0
                && !application.state().isWritable()
                && application.state() != ApplicationState.WITHDRAWN
                && application.state() != ApplicationState.NOT_RECOMMENDED;
    }

    private static List<Declaration> askable(List<Declaration> inputs) {
        return inputs.stream().filter(SubjectFields::isAsked).toList();
    }

    private static boolean lacks(Set<String> said, List<Declaration> inputs) {
        return !inputs.stream().map(Declaration::id).allMatch(said::contains);
    }

    private static Set<String> handedIn(Handle handle, Application application, InstalledRubric to) {
        return SubjectFields.handedIn(handle, application.id(), to).input().keySet();
    }

    private static Set<String> written(Handle handle, Application application, Rubric rubric) {
        Map<String, String> texts = new LinkedHashMap<>();
        handle.attach(DraftDao.class)
                .fields(application.id())
                .forEach(field -> texts.put(field.field(), field.value()));
        return SubjectFields.said(rubric, texts).keySet();
    }
}
