package org.hongping.core.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.rubric.Wording;
import org.hongping.core.storage.Moments;
import org.hongping.rubric.exact.Exact;

/** The negative list of an application as programs read it. */
final class DeductionDocument {
    private DeductionDocument() {}

    /** Tells an item, what of it counts, and its incidents. */
    static Map<String, Object> of(DeductionCase each, Wording wording) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("item", each.id());
        document.put("label", DeductionWords.label(each, wording));
        each.item().ifPresent(item -> {
            document.put("from", Exact.of(item.from()).text());
            document.put("to", Exact.of(item.to()).text());
            item.yearlyCap()
                    .ifPresent(cap -> document.put("yearlyCap", Exact.of(cap).text()));
        });
        document.put(
                "counts",
                each.counts().map(incident -> incident.points().text()).orElse(Exact.ZERO.text()));
        document.put(
                "strays", each.strays().stream().map(entry -> entry.id().text()).toList());
        document.put(
                "entries", each.entries().stream().map(DeductionDocument::of).toList());
        return document;
    }

    /** Tells an incident. */
    static Map<String, Object> of(DeductionEntry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", entry.id().text());
        document.put("item", entry.item());
        document.put("points", Exact.of(entry.points()).text());
        document.put("reason", entry.reason());
        document.put("source", entry.source());
        document.put("happenedOn", entry.happenedOn().toString());
        document.put("enteredAt", Moments.text(entry.enteredAt()));
        entry.evidenceId().ifPresent(evidence -> document.put("evidence", evidence.text()));
        entry.fileName().ifPresent(name -> document.put("fileName", name));
        entry.withdrawnAt().ifPresent(moment -> document.put("withdrawnAt", Moments.text(moment)));
        entry.withdrawnWhy().ifPresent(why -> document.put("withdrawnWhy", why));
        return document;
    }
}
