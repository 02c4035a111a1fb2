package org.hongping.plugin;

import java.util.Set;
import org.hongping.rubric.Message;
import org.hongping.rubric.document.Finding;

/** The steps by which a bundle comes in, in their order. What a finding is about says which step found it. */
public enum Step {
    /** The file: every entry to its end, names, sizes, digests. */
    ARCHIVE("archive."),
    /** What is in it: documents, code, message files. */
    CONTENT(
            "bundle.code",
            "bundle.no-activator",
            "bundle.no-documents",
            "bundle.not-utf8",
            "bundle.other-documents",
            "bundle.same-rubric"),
    /** Who signed it. */
    SIGNATURE("signature."),
    /** Name, version, and the rubric model it was written for. */
    MODEL(
            "bundle.manifest-version",
            "bundle.symbolic-name",
            "bundle.version",
            "bundle.no-capability",
            "bundle.no-model",
            "bundle.broken-model",
            "bundle.model-"),
    /** The form of the documents. */
    SCHEMA("finding.", "json."),
    /** Formulas and conditions. */
    EXPRESSIONS("expression.", "bundle.unsupported", "bundle.no-hook", "finding.expression-", "answer."),
    /** Maxima, ladders and sums. */
    SUMS(
            "finding.sum-",
            "finding.maximum-",
            "finding.cap-",
            "finding.below-",
            "finding.above-",
            "bundle.variant-sum",
            "bundle.under-option"),
    /** The parts of the assessors. */
    SHARES(
            "finding.share-",
            "finding.weight-",
            "finding.unknown-assessor",
            "finding.unused-assessor",
            "bundle.variant-share"),
    /** Texts in every language. */
    TEXTS("finding.empty-text", "finding.unquoted-text", "bundle.broken-messages"),
    /** The golden cases (校验用例) it brings. */
    GOLDEN("golden.", "finding.case-"),
    /** The bundles that are there already, and the block list. */
    NEIGHBOURS("catalogue."),
    /** What stored evaluations would come to (试算比对). */
    TRIAL("trial."),
    /** Into the store. */
    STORE("store."),
    /** Into the framework. */
    ACTIVATE("bundle.not-started", "bundle.hook-not-given");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes sets that do not change.
    private final Set<String> keys;

    Step(String... keys) {
        this.keys = Set.of(keys);
    }

    /** Returns the step that finds such things. */
    static Step of(Finding finding) {
        String key = finding.message().key();
        Step best = SCHEMA;
        int length = 0;
        for (Step step : values()) {
            int fits = step.fits(key);
            if (fits > length) {
                best = step;
                length = fits;
            }
        }
        return best;
    }

    /** How much of a key is this step's; the most specific wins. */
    private int fits(String key) {
        return keys.stream()
                .filter(key::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Returns its name for people. */
    public Message label() {
        return Message.of("step." + name());
    }
}
