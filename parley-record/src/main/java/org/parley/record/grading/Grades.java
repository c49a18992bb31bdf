package org.parley.record.grading;

import java.util.List;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.ProcedureActs.EvidenceGraded;
import org.parley.record.entry.ReviewActs.ItemGraded;
import org.parley.record.entry.ReviewActs.Reliability;
import org.parley.record.entry.ReviewActs.SourceGraded;
import org.parley.record.fold.Entry;
import org.parley.record.fold.Tree;

/** All grades that a log gives, as far as its reader sees it. Immutable. */
public final class Grades {

    private static final Grades NONE = new Grades(Tree.empty(), Tree.empty(), Tree.empty(), Tree.empty());

    private final Tree<String, Tree<Long, Grade<Reliability>>> sources;
    private final Tree<String, Tree<Long, Grade<Integer>>> items;
    private final Tree<Long, Tree<Long, Grade<Admiralty>>> evidence;
    private final Tree<Long, Entry> counted;

    private Grades(
            Tree<String, Tree<Long, Grade<Reliability>>> sources,
            Tree<String, Tree<Long, Grade<Integer>>> items,
            Tree<Long, Tree<Long, Grade<Admiralty>>> evidence,
            Tree<Long, Entry> counted) {
        this.sources = sources;
        this.items = items;
        this.evidence = evidence;
        this.counted = counted;
    }

    /** Of an empty log. */
    public static Grades none() {
        return NONE;
    }

    /** After one more entry; those that grade nothing change nothing. */
    public Grades with(Entry entry) {
        if (entry.act() instanceof SourceGraded graded) {
            return new Grades(
                    added(sources, graded.source().strip(), grade(entry, graded.reliability(), graded.reason())),
                    items,
                    evidence,
                    counted.with(entry.position(), entry));
        }
        if (entry.act() instanceof ItemGraded graded) {
            return new Grades(
                    sources,
                    added(items, graded.item(), grade(entry, graded.credibility(), graded.reason())),
                    evidence,
                    counted.with(entry.position(), entry));
        }
        if (entry.act() instanceof EvidenceGraded graded) {
            Admiralty value = new Admiralty(graded.reliability(), graded.credibility());
            return new Grades(
                    sources,
                    items,
                    added(evidence, graded.evidence(), grade(entry, value, graded.reason())),
                    counted.with(entry.position(), entry));
        }
        if (entry.act() instanceof EntryRetracted retracted) {
            return counted.find(retracted.entry()).map(this::without).orElse(this);
        }
        return this;
    }

    private Grades without(Entry entry) {
        long at = entry.position();
        Tree<Long, Entry> left = counted.without(at);
        if (entry.act() instanceof SourceGraded graded) {
            return new Grades(removed(sources, graded.source().strip(), at), items, evidence, left);
        }
        if (entry.act() instanceof ItemGraded graded) {
            return new Grades(sources, removed(items, graded.item(), at), evidence, left);
        }
        if (entry.act() instanceof EvidenceGraded graded) {
            return new Grades(sources, items, removed(evidence, graded.evidence(), at), left);
        }
        throw new IllegalStateException("Entry " + at + " grades nothing.");
    }

    private static <V> Grade<V> grade(Entry entry, V value, String reason) {
        return new Grade<>(entry.position(), entry.time(), entry.author(), value, reason);
    }

    private static <K extends Comparable<? super K>, V> Tree<K, Tree<Long, Grade<V>>> added(
            Tree<K, Tree<Long, Grade<V>>> all, K of, Grade<V> grade) {
        return all.with(of, all.find(of).orElse(Tree.empty()).with(grade.position(), grade));
    }

    private static <K extends Comparable<? super K>, V> Tree<K, Tree<Long, Grade<V>>> removed(
            Tree<K, Tree<Long, Grade<V>>> all, K of, long at) {
        Tree<Long, Grade<V>> left = all.find(of).orElse(Tree.empty()).without(at);
        return left.isEmpty() ? all.without(of) : all.with(of, left);
    }

    /** The sources that have been graded, by name. */
    public List<String> sources() {
        return sources.keys();
    }

    /**
     * How reliable a source is and was.
     *
     * @param source as graded, outer spaces aside
     */
    public History<Reliability> source(String source) {
        return new History<>(history(sources, source.strip()), Reliability.F);
    }

    /**
     * How credible an item is and was.
     *
     * @param item id
     */
    public History<Integer> item(String item) {
        return new History<>(history(items, item), Admiralty.UNJUDGED.credibility());
    }

    /**
     * Both grades of a piece of evidence.
     *
     * @param position of the entry that offered it
     */
    public History<Admiralty> evidence(long position) {
        return new History<>(history(evidence, position), Admiralty.UNJUDGED);
    }

    private static <K extends Comparable<? super K>, V> List<Grade<V>> history(
            Tree<K, Tree<Long, Grade<V>>> all, K of) {
        return all.find(of).map(Tree::values).orElse(List.of());
    }
}
