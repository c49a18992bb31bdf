package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.Speaker.Naming;
import org.parley.reading.extract.Attribution;

/**
 * Finds the speaker of every attribution of one report, in text order, outer before nested, so that each can lean on those
 * before it: "he" on the one who spoke last, "I" in a quotation on the speaker of the quotation. One reading, one thread.
 */
final class SpeakerFinder {

    private static final Set<String> NOBODY = Set.of("nobody", "none", "neither", "no one", "noone");

    private final Tokens tokens;
    private final Cast cast;
    private final SourcePhrase phrases;
    private final Pronouns pronouns;
    private final Phrases bounds;
    private final List<Attribution> attributions;
    private final String author;
    private final @Nullable Voice[] found;
    private final boolean[] open;
    private final int[] parent;

    SpeakerFinder(Tokens tokens, Cast cast, SourcePhrase phrases, List<Attribution> attributions, String author) {
        this.tokens = tokens;
        this.cast = cast;
        this.phrases = phrases;
        this.pronouns = new Pronouns(tokens, cast, phrases);
        this.bounds = new Phrases(tokens);
        this.attributions = attributions;
        this.author = author;
        this.found = new Voice[attributions.size()];
        this.open = new boolean[attributions.size()];
        this.parent = Nesting.parents(attributions);
    }

    /** One voice for each attribution, in their order. */
    List<Voice> find() {
        List<Voice> out = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            out.add(voice(i));
        }
        return out;
    }

    /** Index of the attribution whose content holds this one, -1 when none does. */
    int parent(int i) {
        return parent[i];
    }

    private Voice voice(int i) {
        Voice known = found[i];
        if (known != null) {
            return known;
        }
        if (open[i]) {
            return Voice.unknown("SourcesInACircle");
        }
        open[i] = true;
        if (parent[i] >= 0) {
            voice(parent[i]);
        }
        Voice voice = resolve(i);
        open[i] = false;
        found[i] = voice;
        return voice;
    }

    private Voice resolve(int i) {
        List<Integer> source = tokens.in(attributions.get(i).source());
        if (source.isEmpty()) {
            return withoutSource(i);
        }
        int from = source.get(0);
        int end = from + 1;
        while (source.contains(end)) {
            end++;
        }
        while (from < end - 1 && !Character.isLetterOrDigit(tokens.form(from).charAt(0))) {
            from++;
        }
        Optional<Pronouns.Kind> pronoun = pronounOf(from, end);
        if (pronoun.isPresent()) {
            return pronoun(pronoun.get(), from, end, i);
        }
        return phrases.resolve(from, end, earlier(i, from));
    }

    /** The pronoun that is the whole source; a possessive before a noun ("his spokesman") is none. */
    private Optional<Pronouns.Kind> pronounOf(int from, int end) {
        Optional<Pronouns.Kind> kind = Pronouns.kindOf(tokens.form(from));
        boolean clause = tokens.tag(from).equals("PRP") && end - from > 1 && tokens.isVerb(from + 1);
        boolean alone = end - from == 1
                || clause
                || (end - from == 2
                        && (tokens.lower(from + 1).equals("all")
                                || tokens.lower(from + 1).equals("both")
                                || tokens.lower(from + 1).endsWith("self")));
        boolean relativeLast = !alone && tokens.lower(end - 1).equals("who");
        if (relativeLast) {
            return Optional.empty();
        }
        boolean determiner = kind.filter(Pronouns.Kind.RELATIVE::equals).isPresent()
                && tokens.tag(from).equals("DT")
                && !alone;
        return alone && !determiner ? kind : Optional.empty();
    }

    private Voice pronoun(Pronouns.Kind kind, int at, int end, int i) {
        List<Voice> earlier = earlier(i, at);
        return switch (kind) {
            case FIRST -> first(at, i);
            case YOU -> asWritten(at, end);
            case RELATIVE -> pronouns.antecedent(at, earlier).orElseGet(() -> asWritten(at, end));
            case HE, SHE ->
                outer(kind, at, i)
                        .or(() -> pronouns.mainSubject(kind, at))
                        .or(() -> pronouns.resolve(kind, at, attributions.get(i).content(), earlier, last(i, at)))
                        .orElseGet(() -> asWritten(at, end));
            case IT, THEY ->
                outer(kind, at, i)
                        .or(() -> pronouns.resolve(kind, at, attributions.get(i).content(), earlier, last(i, at)))
                        .orElseGet(() -> asWritten(at, end));
        };
    }

    private Voice asWritten(int from, int end) {
        boolean plural = tokens.lower(from).equals("they");
        return new Voice(
                new Speaker(tokens.words(from, end), Naming.UNNAMED, null, null),
                "PronounAsWritten",
                null,
                Gender.UNKNOWN,
                plural,
                "",
                from);
    }

    /** "I" and "we": the speaker of the words they stand in, else the writer. */
    private Voice first(int at, int i) {
        if (parent[i] >= 0) {
            Voice outer = voice(parent[i]);
            return outer.isKnown() ? outer.by("FirstPersonInQuote", at) : outer;
        }
        if (tokens.isQuoted(at)) {
            return quoteSpeaker(at, i)
                    .map(voice -> voice.by("FirstPersonInQuote", at))
                    .orElseGet(() -> Voice.unknown("QuoteOfNobody"));
        }
        return Pronouns.author(author, at);
    }

    /** "He said he …": a pronoun in reported words takes up their speaker, unless a subject stands between. */
    private Optional<Voice> outer(Pronouns.Kind kind, int at, int i) {
        if (parent[i] < 0 || tokens.isQuoted(at)) {
            return Optional.empty();
        }
        Voice outer = voice(parent[i]);
        boolean agrees =
                switch (kind) {
                    case HE -> outer.isPersonLike() && outer.gender() != Gender.FEMALE;
                    case SHE -> outer.isPersonLike() && outer.gender() != Gender.MALE;
                    case IT -> outer.isThingLike();
                    case THEY -> outer.plural() || outer.isThingLike();
                    case FIRST, YOU, RELATIVE -> false;
                };
        if (!agrees || !outer.isKnown()) {
            return Optional.empty();
        }
        for (Span span : attributions.get(parent[i]).content()) {
            for (int j = tokens.firstAfter(span.begin());
                    span.contains(tokens.at(at).begin()) && j < at;
                    j++) {
                boolean rival = tokens.relation(j).startsWith("nsubj")
                        && cast.findName(j)
                                .filter(mention -> mention.member().isPerson()
                                        == (kind == Pronouns.Kind.HE || kind == Pronouns.Kind.SHE))
                                .filter(mention -> mention.member() != outer.member())
                                .isPresent();
                boolean otherGroup = kind == Pronouns.Kind.THEY
                        && tokens.relation(j).startsWith("nsubj")
                        && tokens.tag(j).equals("NNS");
                if (rival || otherGroup) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(outer.by("SpeakerOfOuterStatement", at));
    }

    // ---- nobody given

    private Voice withoutSource(int i) {
        Attribution attribution = attributions.get(i);
        List<Integer> cue = tokens.in(attribution.cue());
        if (!cue.isEmpty()) {
            return subjectOf(cue, i).orElseGet(() -> Voice.unknown("NobodyGiven"));
        }
        int at = tokens.firstAfter(attribution.content().get(0).begin());
        return at >= tokens.size()
                ? Voice.unknown("NobodyGiven")
                : quoteSpeaker(at, i).orElseGet(() -> Voice.unknown("QuoteOfNobody"));
    }

    /** "…, adding that": a participle or a second verb shares the subject of the verb it hangs on. */
    private Optional<Voice> subjectOf(List<Integer> cue, int i) {
        int verb = cue.stream().filter(tokens::isVerb).findFirst().orElse(-1);
        if (verb < 0) {
            return Optional.empty();
        }
        Set<String> shares = Set.of("advcl", "xcomp", "conj", "parataxis", "dep");
        boolean active = tokens.tag(verb).equals("VBG")
                || tokens.relation(verb).equals("conj")
                || tokens.relation(verb).equals("xcomp");
        boolean passive = tokens.children(verb).stream()
                .anyMatch(child -> tokens.relation(child).endsWith(":pass"));
        int at = verb;
        for (int steps = 0; active && !passive && steps < 4; steps++) {
            String relation = tokens.relation(at);
            int above = tokens.head(at);
            if (above < 0
                    || !shares.contains(
                            relation.contains(":") ? relation.substring(0, relation.indexOf(':')) : relation)) {
                return Optional.empty();
            }
            at = above;
            for (int child : tokens.children(at)) {
                if (tokens.relation(child).equals("nsubj")) {
                    return Optional.of(phraseAt(child, i).by("SubjectShared", child));
                }
            }
        }
        return Optional.empty();
    }

    private Voice phraseAt(int head, int i) {
        for (int j = 0; j < attributions.size(); j++) {
            int other = j;
            boolean source = j != i
                    && found[j] != null
                    && attributions.get(j).source().stream()
                            .anyMatch(span -> span.contains(tokens.at(head).begin()));
            if (source) {
                return voice(other);
            }
        }
        Optional<Pronouns.Kind> kind = Pronouns.kindOf(tokens.form(head));
        if (kind.isPresent()) {
            return pronoun(kind.get(), head, head + 1, i);
        }
        int from = bounds.startOfBase(head + 1, tokens.sentenceStart(head));
        return phrases.resolve(
                from, Math.max(head + 1, bounds.endOfBase(from, tokens.sentenceEnd(head))), earlier(i, head));
    }

    /**
     * Whose a bare quotation is: of the subject of its sentence outside the marks, of the one who spoke last in the
     * paragraph, of the one named next in the paragraph, of the one whose quotation runs on over the paragraph.
     */
    private Optional<Voice> quoteSpeaker(int at, int i) {
        for (int j = tokens.sentenceStart(at); j < tokens.sentenceEnd(at); j++) {
            if (tokens.relation(j).startsWith("nsubj") && !tokens.isQuoted(j)) {
                int subject = j;
                Optional<Voice> person = cast.findName(j)
                        .filter(mention -> mention.member().isPerson())
                        .map(mention -> phrases.named(mention.member(), "SubjectBesideQuote", subject));
                if (person.isPresent()) {
                    return person;
                }
            }
        }
        Voice last = last(i, at);
        if (last != null && last.at() >= 0 && tokens.paragraph(last.at()) == tokens.paragraph(at)) {
            return Optional.of(last.by("SpokeLastInParagraph", at));
        }
        for (int j = i + 1; j < attributions.size(); j++) {
            List<Integer> source = tokens.in(attributions.get(j).source());
            if (!source.isEmpty()
                    && tokens.paragraph(source.get(0)) == tokens.paragraph(at)
                    && source.get(0) > at
                    && parent[j] < 0) {
                Voice next = voice(j);
                return next.isKnown() ? Optional.of(next.by("SpeaksNextInParagraph", at)) : Optional.empty();
            }
        }
        if (last != null && last.isKnown()) {
            return Optional.of(last.by("QuoteRunsOn", at));
        }
        return Optional.empty();
    }

    // ---- what stands before

    private List<Voice> earlier(int i, int at) {
        List<Voice> out = new ArrayList<>();
        for (int j = 0; j < attributions.size(); j++) {
            Voice voice = found[j];
            if (j != i
                    && voice != null
                    && voice.isKnown()
                    && voice.at() >= 0
                    && voice.at() < at
                    && voice.speaker().naming() != Naming.AUTHOR) {
                out.add(voice);
            }
        }
        out.sort(Comparator.comparingInt(Voice::at));
        return out;
    }

    /** The voice of the last statement before a place that is not nested in another. */
    private @Nullable Voice last(int i, int at) {
        Voice last = null;
        for (int j = 0; j < attributions.size(); j++) {
            Voice voice = found[j];
            boolean nested = parent[j] >= 0 && parent[j] != i && parent[j] != parent[i];
            if (j != i
                    && voice != null
                    && voice.isKnown()
                    && !nested
                    && voice.at() >= 0
                    && voice.at() < at
                    && (last == null || voice.at() > last.at())
                    && voice.speaker().naming() != Naming.AUTHOR) {
                last = voice;
            }
        }
        return last;
    }

    static boolean isNobody(String lowerCase) {
        return NOBODY.contains(lowerCase) || lowerCase.startsWith("no ") || lowerCase.startsWith("nobody");
    }
}
