package org.parley.reading.extract;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Moves the edges of a frame's roles to where phrases end. The role model decides token by token and now and then cuts a
 * phrase in two; the parse knows better where a name, a relative clause or a prepositional phrase ends. Gives new token
 * sets, the frame stays as it is.
 */
final class RoleEdges {

    private static final Set<String> STRAY =
            Set.of("advmod", "mark", "cc", "obl:tmod", "obl:npmod", "discourse", "aux", "punct");
    private static final Set<String> BOTH = Set.of("both", "Both", "either", "Either", "neither", "Neither");
    private static final Set<String> DAYS = Set.of("yesterday", "today", "tonight", "tomorrow");
    private static final Set<String> WEEKDAYS =
            Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final Pattern PREMODIFIER = Pattern.compile("DT|PRP\\$|JJ.*|NN.*|POS|CD");
    private static final Set<String> RELATIVE = Set.of("who", "whose", "which");
    private static final int LONGEST_MODIFIER = 25;

    private final Passage passage;
    private final int cueHead;
    private final BitSet source;
    private final BitSet cue;
    private final BitSet content;

    private RoleEdges(Frame frame) {
        this.passage = frame.passage();
        this.cueHead = frame.cue();
        this.source = (BitSet) frame.tokens(Role.SOURCE).clone();
        this.cue = (BitSet) frame.tokens(Role.CUE).clone();
        this.content = (BitSet) frame.tokens(Role.CONTENT).clone();
    }

    /** The tokens of all roles with edges moved; not to be changed. A frame asks once and keeps them. */
    static RoleEdges of(Frame frame) {
        RoleEdges edges = new RoleEdges(frame);
        edges.dropExpletive();
        if (!edges.findAgent()) {
            edges.trimSource();
            edges.growSource();
        }
        edges.content.andNot(edges.source);
        edges.cue.andNot(edges.source);
        edges.dropOccasions();
        edges.takeInAuxiliaries();
        edges.moveInfinitive();
        return edges;
    }

    BitSet tokens(Role role) {
        return switch (role) {
            case SOURCE -> source;
            case CUE -> cue;
            case CONTENT, NONE -> content;
        };
    }

    /** Whether the source is but a day, which says nothing: "Monday's blast". */
    static boolean namesADay(Frame frame) {
        RoleEdges edges = new RoleEdges(frame);
        return !edges.source.isEmpty()
                && edges.source.stream()
                        .allMatch(i -> edges.isDay(i) || edges.tag(i).equals("POS"));
    }

    /** A source loses adverbs, days and conjunctions at its ends that hang on words outside it. */
    private void trimSource() {
        int from = source.nextSetBit(0);
        int to = source.length();
        if (from < 0 || source.cardinality() != to - from) {
            return;
        }
        int begin = from;
        while (begin < to - 1 && (opensClause(begin) || stray(begin, from, to))) {
            begin++;
        }
        int end = to;
        while (end - 1 > begin && (strayDay(end - 1) || stray(end - 1, from, to))) {
            end--;
        }
        source.clear(from, begin);
        source.clear(end, to);
    }

    /** "but his claim", "that Crocker said". */
    private boolean opensClause(int token) {
        String form = passage.token(token).form();
        boolean joins = tag(token).equals("CC") && !BOTH.contains(form);
        return joins || (form.equals("that") && tag(token + 1).startsWith("NNP"));
    }

    private boolean stray(int token, int from, int to) {
        int head = passage.head[token];
        return (head < from || head >= to)
                && STRAY.contains(passage.token(token).relation())
                && passage.left[token] >= from
                && passage.right[token] < to;
    }

    /** A day right after a name or a noun, which says when it was said; not "the poll released Friday", "USA Today". */
    private boolean strayDay(int token) {
        return isDay(token) && tag(token - 1).startsWith("NN");
    }

    private boolean isDay(int token) {
        String form = passage.token(token).form();
        return DAYS.contains(form) || WEEKDAYS.contains(form);
    }

    /** To the end of its noun phrase, the apposition before it, "of ..." and ", who ..." after it. */
    private void growSource() {
        int from = source.nextSetBit(0);
        int to = source.length();
        if (from < 0 || source.cardinality() != to - from) {
            return;
        }
        int end = nounPhraseEnd(to);
        int head = headOf(from, end);
        source.set(from, modifierEnd(head, end));
        source.set(begin(from, head), from);
    }

    private int nounPhraseEnd(int sourceEnd) {
        int end = sourceEnd;
        while (end < passage.size
                && passage.sentence[end] == passage.sentence[end - 1]
                && end != cueHead
                && !content.get(end)
                && PREMODIFIER.matcher(tag(end - 1)).matches()
                && (tag(end).startsWith("NN") || tag(end).equals("POS"))
                && !isDay(end)) {
            end++;
        }
        return end;
    }

    private int headOf(int from, int end) {
        for (int i = from; i < end; i++) {
            if (passage.head[i] < from || passage.head[i] >= end) {
                return i;
            }
        }
        return from;
    }

    /** Where "of the hotline" or ", who runs the hotline" ends, when it hangs on the source's head. */
    private int modifierEnd(int head, int end) {
        int right = passage.right[head] + 1;
        if (right <= end || right - end > LONGEST_MODIFIER || !startsModifier(end)) {
            return end;
        }
        for (int i = end; i < right; i++) {
            if (i == cueHead || cue.get(i) || passage.quotes.quoted(i)) {
                return end;
            }
        }
        return right;
    }

    private boolean startsModifier(int at) {
        if (at + 1 >= passage.size) {
            return false;
        }
        String form = passage.token(at).form();
        return form.equals("of")
                || (form.equals(",") && RELATIVE.contains(passage.token(at + 1).form()));
    }

    /** The determiner before it, or all of "The spokesman," when the name is in apposition to it. */
    private int begin(int from, int head) {
        int begin = from;
        int named = passage.head[head];
        boolean apposed = passage.token(head).relation().equals("appos")
                && named >= 0
                && named < from
                && passage.right[named] + 1 >= source.length()
                && !passage.quotes.quoted(named);
        if (apposed) {
            begin = passage.left[named];
        } else if (from > 0 && tag(from - 1).equals("DT") && passage.head[from - 1] == head) {
            begin = from - 1;
        }
        for (int i = begin; i < from; i++) {
            if (i == cueHead || cue.get(i) || passage.quotes.quoted(i)) {
                return from;
            }
        }
        return begin;
    }

    /** A phrase that hangs on the cue by a preposition is the occasion, not content, where there is other content. */
    private void dropOccasions() {
        for (int from = content.nextSetBit(0); from >= 0; ) {
            int to = content.nextClearBit(from);
            if (content.cardinality() > to - from && isOccasion(from, to)) {
                content.clear(from, to);
            }
            from = content.nextSetBit(to);
        }
    }

    private boolean isOccasion(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean outside = passage.head[i] < from || passage.head[i] >= to;
            String relation = passage.token(i).relation();
            boolean phrase = relation.equals("obl") || relation.equals("nmod") || relation.equals("punct");
            boolean onCue = passage.head[i] >= 0 && cue.get(passage.head[i]) && phrase;
            if (passage.quotes.quoted(i) || (outside && !onCue)) {
                return false;
            }
        }
        return tag(from).equals("IN") || tag(from).equals("TO");
    }

    /** "did" of "did not say". */
    private void takeInAuxiliaries() {
        int first = cue.nextSetBit(0);
        while (first > 0
                && !source.get(first - 1)
                && !content.get(first - 1)
                && passage.head[first - 1] == cueHead
                && passage.token(first - 1).relation().startsWith("aux")) {
            first--;
            cue.set(first);
        }
    }

    /** "It is said that ..." names nobody. */
    private void dropExpletive() {
        int first = source.nextSetBit(0);
        if (first >= 0
                && passage.token(first).form().equalsIgnoreCase("it")
                && (passage.token(first).relation().equals("expl") || isAuxiliary(first + 1))
                && passive()) {
            source.clear();
        }
    }

    private boolean passive() {
        return tag(cueHead).equals("VBN") && hasChild(cueHead, "aux:pass");
    }

    private boolean hasChild(int head, String relation) {
        for (int child : passage.children[head]) {
            if (passage.token(child).relation().equals(relation)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAuxiliary(int token) {
        return source.get(token) && passage.token(token).relation().startsWith("aux");
    }

    /** "The garrison was accused by the council of stealing pipe": who accuses stands after "by". */
    private boolean findAgent() {
        if (!source.isEmpty() || !passive()) {
            return false;
        }
        for (int agent : passage.children[cueHead]) {
            int by = passage.left[agent];
            boolean agentPhrase = passage.token(agent).relation().startsWith("obl")
                    && agent > cueHead
                    && passage.token(by).form().equals("by")
                    && tag(agent).startsWith("N");
            if (agentPhrase) {
                cue.clear(by);
                content.clear(by);
                source.set(by + 1, agent + 1);
                return true;
            }
        }
        return false;
    }

    /**
     * "agreed | to exchange maps", "asked | not to be named": the particle goes with its verb (so in 170 of 211 such cues
     * of the training articles).
     */
    private void moveInfinitive() {
        int last = cue.length() - 1;
        boolean ends = last > 0 && last != cueHead && cue.get(last - 1) && content.get(last + 1);
        if (!ends) {
            return;
        }
        boolean particle = tag(last).equals("TO")
                && tag(last - 1).startsWith("VB")
                && (tag(last + 1).equals("VB") || tag(last + 1).equals("NN"));
        boolean negation =
                passage.token(last).form().equals("not") && tag(last + 1).equals("TO");
        if (particle || negation) {
            cue.clear(last);
            content.set(last);
        }
    }

    private String tag(int token) {
        return passage.token(token).tag();
    }
}
