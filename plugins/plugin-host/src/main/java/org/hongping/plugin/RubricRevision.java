package org.hongping.plugin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.plugin.hook.FrozenSheet;
import org.hongping.plugin.hook.Hooks;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.Status;
import org.hongping.rubric.SubjectKind;
import org.hongping.rubric.Value;
import org.hongping.rubric.advice.Advice;
import org.hongping.rubric.advice.Adviser;
import org.hongping.rubric.document.DocumentHooks;
import org.hongping.rubric.engine.ReadSheet;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.SheetReader;

/**
 * One edition of one rubric as one bundle brought it: what is shown, pinned and scored. A published revision never
 * changes; this holds nothing of the framework and outlives the bundle it came from. Safe for use by many threads.
 */
public final class RubricRevision {
    private final Head head;
    private final Once<RubricDocument> published;
    private final Origin origin;
    private final Readings readings;
    private final Hooks hooks;
    private final Once<Boolean> asksHooks;

    /** What is known of a rubric without reading its document. */
    private record Head(RubricId id, String edition, String title, Status status, String rubricDigest) {}

    /**
     * Where a revision came from.
     *
     * @param symbolicName the bundle
     * @param version its version
     * @param bundleDigest SHA-256 of its jar
     */
    record Origin(String symbolicName, String version, String bundleDigest) {
        /** Of what nobody has packed yet. */
        static final Origin DRAFT = new Origin("", "0.0.0", "");
    }

    /** Scores nothing yet: the engine compiles a rubric when the first sheet comes. */
    private RubricRevision(Head head, Once<RubricDocument> published, Origin origin, Readings readings, Hooks hooks) {
        this.head = head;
        this.published = published;
        this.origin = origin;
        this.readings = readings;
        this.hooks = hooks;
        this.asksHooks = new Once<>(
                () -> !DocumentHooks.names(published.get().document()).isEmpty());
    }

    /** Returns the same revision, whose hooks are asked while its bundle is active. */
    RubricRevision with(Hooks live) {
        return new RubricRevision(head, published, origin, readings, live);
    }

    /** Says whether a line of it is left to the code of a bundle. */
    public boolean asksHooks() {
        return asksHooks.get();
    }

    /** Says whether only running hooks can score that sheet: a line asks one, and the sheet has no outcomes of hooks. */
    public boolean asksHooks(Value sheet) {
        return asksHooks() && !FrozenSheet.isFrozen(sheet);
    }

    /** Says whether it came with code, whose hooks may be asked. */
    boolean isHooked() {
        return !hooks.names().isEmpty();
    }

    /** Returns the revision of a document that was read. */
    static RubricRevision of(RubricDocument read, Origin origin) {
        Rubric rubric = read.rubric();
        var head = new Head(rubric.id(), rubric.edition(), rubric.title(), rubric.status(), read.rubricDigest());
        return unhooked(head, new Once<>(() -> read), origin);
    }

    /** Returns a revision that is kept; its text is read when something of it is first asked for. */
    static RubricRevision of(KeptRubric kept, Origin origin) {
        var head = new Head(kept.id(), kept.edition(), kept.title(), kept.status(), kept.rubricDigest());
        return unhooked(head, new Once<>(kept::document), origin);
    }

    private static RubricRevision unhooked(Head head, Once<RubricDocument> published, Origin origin) {
        return new RubricRevision(head, published, origin, new Readings(published), Hooks.NONE);
    }

    /** Says whether the engine can score it under the default readings. */
    boolean isScored() {
        return readings.isScored();
    }

    /** Returns the name of scheme and table. */
    public RubricId id() {
        return head.id();
    }

    /** Returns the year of issue. */
    public String edition() {
        return head.edition();
    }

    /** Returns the official title, zh-CN. */
    public String title() {
        return head.title();
    }

    /** Returns whether it is the whole sheet or an outline. */
    public Status status() {
        return head.status();
    }

    /** Returns whom it judges. */
    public List<SubjectKind> subjects() {
        return published.get().rubric().subjects();
    }

    /** Returns the symbolic name of the bundle. */
    public String bundle() {
        return origin.symbolicName();
    }

    /** Returns the version of the bundle. */
    public String version() {
        return origin.version();
    }

    /** Returns the SHA-256 of the document's canonical form, as it was taken when the bundle was first installed. */
    public String rubricDigest() {
        return head.rubricDigest();
    }

    /** Returns the SHA-256 of the jar. */
    public String bundleDigest() {
        return origin.bundleDigest();
    }

    /** Returns the rubric with the default readings in force. */
    public Rubric rubric() {
        return readings.byDefault().rubric();
    }

    /** Returns the rubric with the chosen readings in force; what is not chosen, or unknown, stays at its default. */
    public Rubric resolved(Map<String, String> interpretations) {
        return readings.chosen(interpretations).rubric();
    }

    /** Returns the option in force for every interpretation when these are chosen. */
    public Map<String, String> inForce(Map<String, String> interpretations) {
        return readings.inForce(interpretations);
    }

    /** Returns the document as published, defaults left out. */
    public Value.Fields document() {
        return published.get().document();
    }

    /** Returns the canonical text that the digest was taken of. */
    public String canonicalText() {
        return published.get().canonicalText();
    }

    /**
     * Returns what the bundle calls something in another language; empty falls back to the document's Chinese.
     *
     * @param key {@code title}, the code of a node, or code and ids joined by full stops
     */
    public Optional<String> word(String key, Locale language) {
        return published.get().words().word(key, language);
    }

    /** Says whether the bundle calls anything otherwise in that language. */
    public boolean hasWords(Locale language) {
        return published.get().words().speak(language);
    }

    Words words() {
        return published.get().words();
    }

    /**
     * Scores a sheet by the readings it chooses. A wrong sheet is not an error: whatever is wrong with it is among the
     * result's problems. A sheet that has outcomes of this bundle's hooks is scored by these; else the hooks are asked.
     */
    public Result score(Value sheet) {
        ReadSheet read = SheetReader.read(frozen(sheet));
        return readings.chosen(read.sheet().interpretations()).scorer().score(read);
    }

    /**
     * Asks the hooks of its bundle anew and returns the sheet with what they say: what is to be kept, because scoring it
     * again gives the same whatever becomes of the bundle. A sheet of a rubric without hooks comes back as it is.
     */
    public Value freeze(Value sheet) {
        return FrozenSheet.of(sheet, hooks, read -> resolved(read.interpretations()));
    }

    /**
     * Asks the hooks of its bundle about a sheet; returns what each of their places came to, also those that failed.
     * Nothing where nobody answers: the rubric has no hooks, or its bundle is gone.
     */
    public Map<String, Value> outcomes(Value sheet) {
        return FrozenSheet.outcomes(freeze(sheet));
    }

    private Value frozen(Value sheet) {
        return FrozenSheet.isFrozenBy(origin.bundleDigest(), sheet) ? sheet : freeze(sheet);
    }

    /** Advises on a sheet by the readings it chooses. */
    public Advice advise(Value sheet) {
        ReadSheet read = SheetReader.read(frozen(sheet));
        Readings.Reading reading = readings.chosen(read.sheet().interpretations());
        return new Adviser(reading.rubric(), reading.scorer()).advise(read.sheet());
    }

    @Override
    public String toString() {
        return id() + "@" + edition() + "#" + rubricDigest() + " of " + bundle() + " " + version();
    }
}
