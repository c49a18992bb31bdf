package org.parley.record.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.record.entry.Act;
import org.parley.record.entry.Content;
import org.parley.record.entry.Contents;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.fold.Entry;
import org.parley.record.log.Audience;
import org.parley.record.log.Leaf;
import org.parley.record.procedure.Procedure;
import org.parley.record.review.ReviewQueue;

/**
 * Works out the rows from the log, from its first entry on. Keeps the state of the mechanism as each reader sees it: the public,
 * the chair, and every party that the mechanism or an audience has named so far. Readers who have seen the same share one. Not
 * safe for several threads.
 */
public final class Projection {

    /** The public, in rows. */
    public static final String PUBLIC = "all";

    private static final String CHAIR = "chair";

    private final SortedMap<String, Procedure> states = new TreeMap<>();
    private long size;

    /** Before the first entry. */
    public Projection() {
        states.put(PUBLIC, Procedure.none());
        states.put(CHAIR, Procedure.none());
    }

    /** Number of entries that it has taken. */
    public long size() {
        return size;
    }

    /**
     * Takes the next entry.
     *
     * @param content what it says; absent when that is withheld, or of a kind that is not known
     * @param changes takes the rows that are new or changed
     */
    public void take(Leaf leaf, Optional<Content> content, Changes changes) {
        if (leaf.position() != size) {
            throw new IllegalArgumentException("Entry " + size + " is next, not " + leaf.position() + ".");
        }
        if (size == 0) {
            states.keySet().forEach(changes::meet);
        }
        size++;
        leaf.audience().members().forEach(member -> meet(member, changes));
        OptionalLong subject = content.map(Content::act).map(Procedure::subject).orElse(OptionalLong.empty());
        changes.add(new EntryRow(
                leaf.position(),
                leaf.time(),
                leaf.audience(),
                content.map(said -> Contents.kind(said.act())),
                content.map(Content::by),
                subject));
        content.ifPresent(said -> fold(Entry.of(leaf, said), subject, changes));
    }

    private void fold(Entry entry, OptionalLong subject, Changes changes) {
        IdentityHashMap<Procedure, Procedure> after = new IdentityHashMap<>();
        for (String reader : readers(entry.audience())) {
            Procedure before = state(reader);
            Procedure now = after.computeIfAbsent(before, state -> state.with(entry));
            states.put(reader, now);
            List<String> items = new ArrayList<>(ReviewQueue.named(entry.act()));
            subject.ifPresent(of -> allegation(reader, of, now, changes));
            if (entry.act() instanceof EntryRetracted act) {
                Optional<Act> gone = now.findEntry(act.entry()).map(Entry::act);
                gone.map(ReviewQueue::named).ifPresent(items::addAll);
                gone.map(Procedure::subject).ifPresent(of -> of.ifPresent(at -> allegation(reader, at, now, changes)));
            }
            allegation(reader, entry.position(), now, changes);
            items.forEach(item -> item(reader, item, now, changes));
        }
        if (entry.act() instanceof MechanismSet set) {
            set.parties().stream().map(Party::id).forEach(party -> meet(party, changes));
        }
    }

    /**
     * Where the mechanism stands for a member of audiences.
     *
     * @param member a party or the chair, absent for the public; one of whom nothing was heard has seen what the public has
     */
    public Procedure state(Optional<String> member) {
        return state(member.filter(name -> states.containsKey(name)).orElse(PUBLIC));
    }

    private Procedure state(String reader) {
        Procedure state = states.get(reader);
        if (state == null) {
            throw new IllegalStateException(reader + " has not been met.");
        }
        return state;
    }

    private Collection<String> readers(Audience audience) {
        return audience.isEverybody() ? List.copyOf(states.keySet()) : audience.members();
    }

    /** A reader of whom nothing has said anything before has seen what the public has. */
    private void meet(String reader, Changes changes) {
        if (!states.containsKey(reader)) {
            Procedure seen = state(PUBLIC);
            states.put(reader, seen);
            changes.meet(reader);
            seen.review().items().forEach(item -> changes.put(ItemRow.of(reader, item)));
            seen.allegations().forEach(matter -> changes.put(AllegationRow.of(reader, matter)));
        }
    }

    private static void item(String reader, String item, Procedure now, Changes changes) {
        now.review()
                .find(item)
                .ifPresentOrElse(found -> changes.put(ItemRow.of(reader, found)), () -> changes.remove(reader, item));
    }

    private static void allegation(String reader, long position, Procedure now, Changes changes) {
        now.findAllegation(position).ifPresent(matter -> changes.put(AllegationRow.of(reader, matter)));
    }
}
