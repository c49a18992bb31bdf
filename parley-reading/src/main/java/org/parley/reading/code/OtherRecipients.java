package org.parley.reading.code;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parley.model.EventType;
import org.parley.reading.annotate.EntityTag;
import org.parley.reading.resolve.Tokens;

/** To whom something is done when no path of the trigger leads to anybody: whoever else its phrase names. Reads tokens only. */
final class OtherRecipients {

    /** Prepositions of phrases that say where, when or about what: whom they name takes no part. */
    private static final Set<String> ASIDE = Set.of(
            "in",
            "at",
            "near",
            "about",
            "since",
            "after",
            "before",
            "during",
            "amid",
            "inside",
            "outside",
            "across",
            "around",
            "following",
            "despite",
            "because",
            "within",
            "under",
            "throughout",
            "by",
            "until",
            "regarding",
            "concerning");

    /** "in protest at what was done by". */
    private static final Set<String> OF_A_PROTEST = Set.of("by", "in", "at", "following");

    private static final Set<EventType> OF_A_TOPIC =
            EnumSet.of(EventType.CONSULT, EventType.AGREE, EventType.SUPPORT, EventType.REQUEST);

    private static final Set<String> BELOW = Set.of("parataxis", "acl:relcl", "punct", "cc", "mark");

    private static final Set<String> DOCUMENTS =
            Set.of("resolution", "charter", "treaty", "convention", "law", "mandate", "statement", "report");

    private static final Set<String> CHARGES = Set.of("charge", "accusation", "allegation", "claim", "suggestion");

    private static final Set<String> OF_TIME =
            Set.of("after", "before", "as", "while", "when", "since", "with", "because", "although", "though", "once");

    private final Tokens tokens;
    private final ActorCoder actors;

    OtherRecipients(Tokens tokens, ActorCoder actors) {
        this.tokens = tokens;
        this.actors = actors;
    }

    /**
     * The first in the trigger's phrase that is somebody, whatever the path: of another country than those who do it, else
     * a group or office of their own ("threatened Ugandan opposition candidates"), else whoever a purpose names ("to
     * disperse demonstrators"). Their own country itself only for those who do not speak for it.
     *
     * @param own codes of those who do it
     * @param outsiders whether they are no part of their country's government
     */
    List<Integer> find(Found found, Set<String> own, boolean outsiders, Set<Integer> excluded) {
        int ours = -1;
        int start = actors.subtreeStart(found.at());
        int end = actors.subtreeEnd(found.at());
        for (int i = start; i < end; i++) {
            boolean candidate = (tokens.isNoun(i) || tokens.tag(i).startsWith("JJ"))
                    && !excluded.contains(i)
                    && !(i > start
                            && (tokens.form(i - 1).equals("(")
                                    || tokens.form(i - 1).equals("-LRB-")))
                    && isBelow(i, found)
                    && !isOfDocument(i)
                    && !isOfCharge(i, found)
                    && actors.nameCode(i).isPresent();
            if (candidate && !own.contains(actors.nameCode(i).orElse(""))) {
                return List.of(i);
            }
            int phrase = phraseOf(i);
            boolean body = actors.sector(phrase).isPresent() || tokens.entity(i) == EntityTag.ORGANIZATION;
            boolean part = found.trigger().eventType() == EventType.ASSAULT && actors.isRegion(i);
            if (candidate && ours < 0 && (outsiders || body || part)) {
                ours = body ? phrase : i;
            }
        }
        return ours < 0 ? ofPurpose(found.at()) : List.of(ours);
    }

    /** "in violation of the UN resolution": a paper of theirs takes no part. */
    private boolean isOfDocument(int i) {
        int phrase = phraseOf(i);
        return phrase != i && DOCUMENTS.contains(tokens.lemma(phrase));
    }

    /** "dismissed the charges of meddling by the army": the charged did not make them. Also what is discussed. */
    private boolean isOfCharge(int i, Found found) {
        boolean refusal = found.trigger().eventType() == EventType.REJECT;
        boolean topic = found.trigger().head().equals("discuss");
        for (int at = i; at >= 0 && at != found.at(); at = tokens.head(at)) {
            int head = tokens.head(at);
            boolean content = tokens.relation(at).startsWith("nmod")
                    && !tokens.relation(at).equals("nmod:poss");
            boolean of = content && !Set.of("by", "from").contains(actors.caseOf(at));
            if (refusal && of && head >= 0 && CHARGES.contains(tokens.lemma(head))) {
                return true;
            }
            if (topic && tokens.relation(at).equals("obj") && head == found.at()) {
                return true;
            }
        }
        return false;
    }

    /** "used batons to disperse demonstrators". */
    private List<Integer> ofPurpose(int verb) {
        return purposes(verb).stream()
                .flatMap(purpose -> objects(purpose).stream())
                .filter(object ->
                        actors.isSomebody(object) && actors.sector(object).isPresent())
                .limit(1)
                .toList();
    }

    /** The noun that a name stands before. */
    private int phraseOf(int name) {
        boolean before = Set.of("amod", "compound", "nmod:poss").contains(tokens.relation(name));
        return before && tokens.head(name) > name ? phraseOf(tokens.head(name)) : name;
    }

    private boolean isBelow(int token, Found found) {
        EventType type = found.trigger().eventType();
        for (int i = token; i >= 0; i = tokens.head(i)) {
            if (i == found.at()) {
                return true;
            }
            String preposition = actors.caseOf(i);
            boolean topic = OF_A_TOPIC.contains(type) && (preposition.equals("on") || preposition.equals("over"));
            boolean ofObject = type == EventType.ASSAULT
                    && tokens.head(i) >= 0
                    && tokens.relation(tokens.head(i)).equals("obj");
            boolean aside = ASIDE.contains(preposition)
                    && !ofObject
                    && !found.trigger().paths().contains(preposition)
                    && !(type == EventType.PROTEST && OF_A_PROTEST.contains(preposition))
                    && !(preposition.equals("in")
                            && tokens.relation(tokens.head(i)).equals("xcomp"));
            boolean secondVerb = tokens.relation(i).equals("conj") && tokens.isVerb(i) && tokens.head(i) == found.at();
            if (topic || aside || secondVerb || isOfTime(i) || BELOW.contains(tokens.relation(i))) {
                return false;
            }
        }
        return false;
    }

    /** "as they prepare to take over", "with them looking on": a clause that says when or how. */
    private boolean isOfTime(int i) {
        return tokens.relation(i).equals("advcl")
                && tokens.children(i).stream()
                        .anyMatch(child ->
                                tokens.relation(child).equals("mark") && OF_TIME.contains(tokens.lower(child)));
    }

    /** Triggers of the clauses that say what something is done for: "marched to demand". */
    List<Integer> purposes(int verb) {
        return tokens.children(verb).stream()
                .filter(child ->
                        tokens.tag(child).equals("VB") || tokens.tag(child).equals("VBG"))
                .filter(child -> Set.of("xcomp", "advcl", "dep").contains(tokens.relation(child)))
                .toList();
    }

    private List<Integer> objects(int verb) {
        return tokens.children(verb).stream()
                .filter(child -> tokens.relation(child).equals("obj"))
                .toList();
    }
}
