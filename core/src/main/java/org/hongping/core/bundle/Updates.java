package org.hongping.core.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.core.storage.JsonText;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.plugin.Delivery;
import org.hongping.plugin.KeptBundle;
import org.hongping.rubric.Message;

/**
 * Bundles that lie ready in a folder with an {@code index.json}, without internet: an IT clerk puts a vendor's folder
 * there, or mounts the stick. What is later than anything that is stored is offered. Safe for use by many threads.
 */
public final class Updates {
    private static final String INDEX = "index.json";

    private final Path folder;
    private final BundleService bundles;

    /** Looks into a folder, which need not be there. */
    public Updates(Path folder, BundleService bundles) {
        this.folder = folder;
        this.bundles = bundles;
    }

    /**
     * What the folder offers.
     *
     * @param entries later than what is stored
     * @param problem why the index cannot be read; empty if it can, or there is none
     */
    public record Offer(List<UpdateIndex.Entry> entries, Optional<Message> problem) {
        /** Copies the entries. */
        public Offer {
            entries = List.copyOf(entries);
        }
    }

    /** Returns what is offered now. */
    public Offer offer(Locale language) {
        if (!Files.isRegularFile(folder.resolve(INDEX))) {
            return new Offer(List.of(), Optional.empty());
        }
        try {
            Map<String, String> latest = latest(language);
            return new Offer(
                    index().bundles().stream()
                            .filter(entry -> isLater(entry, latest))
                            .toList(),
                    Optional.empty());
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException unreadable) {
            return new Offer(List.of(), Optional.of(Message.of("bundles.index-unreadable", said(unreadable))));
        }
    }

    private static String said(RuntimeException unreadable) {
        Throwable cause = Optional.ofNullable(unreadable.getCause()).orElse(unreadable);
        return String.valueOf(cause.getMessage());
    }

    private UpdateIndex index() {
        try {
            return new JsonText(Files.readString(folder.resolve(INDEX))).as(UpdateIndex.class);
        } catch (IOException fault) {
            throw new UncheckedIOException("the index of updates cannot be read", fault);
        }
    }

    private UpdateIndex indexOrRefuse() {
        try {
            return index();
        } catch (IllegalStateException | UncheckedIOException unreadable) {
            throw new Conflict(Message.of("bundles.index-unreadable", said(unreadable)));
        }
    }

    private Map<String, String> latest(Locale language) {
        Map<String, String> latest = new TreeMap<>();
        bundles.list(language)
                .forEach(row -> latest.merge(
                        row.bundle().symbolicName(),
                        row.bundle().version(),
                        (one, other) -> KeptBundle.isLater(one, other) ? one : other));
        return latest;
    }

    /** @throws IllegalArgumentException if its version is none */
    private static boolean isLater(UpdateIndex.Entry entry, Map<String, String> latest) {
        return Optional.ofNullable(latest.get(entry.bundle()))
                .map(standing -> KeptBundle.isLater(entry.version(), standing))
                .orElse(true);
    }

    /** Takes a jar of the folder through the pipeline.
     *  @throws Rejected if the index does not name it, or it is not what the index says */
    public Arrival bring(String file, Visitor by) {
        UpdateIndex.Entry entry = indexOrRefuse().bundles().stream()
                .filter(known -> known.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound(file));
        try {
            Delivery delivery = Delivery.read(folder.resolve(entry.file()), "index");
            if (!delivery.digest().equals(entry.digest())) {
                throw new Conflict(Message.of("bundles.index-digest", file, entry.digest(), delivery.digest()));
            }
            return bundles.bring(file, "index", delivery.jar(), by);
        } catch (IOException unreadable) {
            throw new Conflict(Message.of("bundles.index-file", file));
        }
    }
}
