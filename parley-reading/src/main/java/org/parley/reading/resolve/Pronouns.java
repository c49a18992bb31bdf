package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.Speaker.Naming;

/**
 * Finds whom a pronoun takes up. Candidates are names and earlier speakers that stand before it, outside the words
 * attributed to it; they are weighed by distance in sentences that are not all quotation, by being a subject, by having
 * spoken last, and by paragraph. When nothing stands before, the first fitting name after it is taken. Weights were set by
 * hand: a subject of the sentence before beats an object of the same sentence, and the last speaker beats both within
 * the same paragraph.
 */
final class Pronouns {

    enum Kind {
        HE,
        SHE,
        IT,
        THEY,
        FIRST,
        YOU,
        RELATIVE
    }

    private static final int WINDOW_SENTENCES = 8;
    private static final int AFTER_SENTENCES = 3;
    private static final int PER_SENTENCE = 3;
    private static final int SUBJECT = 4;
    private static final int SPOKE_LAST = 6;
    /** Spoke last, but in an earlier paragraph: a subject of this paragraph comes first. */
    private static final int SPOKE_BEFORE = 4;

    private static final int OTHER_PARAGRAPH = 2;
    private static final int SAME_SENTENCE = 5;
    private static final int BODY_AS_THEY = 3;
    private static final int QUOTED = 8;
    private static final int NOT_AN_ARGUMENT = 4;

    private final Tokens tokens;
    private final Cast cast;
    private final SourcePhrase phrases;
    private final Phrases bounds;
    private final int[] narrative;
    private final List<Mention> mentions = new ArrayList<>();

    Pronouns(Tokens tokens, Cast cast, SourcePhrase phrases) {
        this.tokens = tokens;
        this.cast = cast;
        this.phrases = phrases;
        this.bounds = new Phrases(tokens);
        this.narrative = new int[tokens.sentenceCount() + 1];
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            boolean told = false;
            for (int i = tokens.start(s); i < tokens.start(s + 1); i++) {
                told |= !tokens.isQuoted(i) && Character.isLetter(tokens.form(i).charAt(0));
            }
            narrative[s + 1] = narrative[s] + (told ? 1 : 0);
        }
        Mention last = null;
        for (int i = 0; i < tokens.size(); i++) {
            Mention mention = cast.find(i).orElse(null);
            if (mention != null && !mention.equals(last)) {
                mentions.add(mention);
            }
            last = mention;
        }
    }

    static Optional<Kind> kindOf(String form) {
        if (form.equals("US")) {
            return Optional.empty();
        }
        return switch (form.toLowerCase(Locale.ROOT)) {
            case "he", "his", "him", "himself" -> Optional.of(Kind.HE);
            case "she", "her", "hers", "herself" -> Optional.of(Kind.SHE);
            case "it", "its", "itself" -> Optional.of(Kind.IT);
            case "they", "their", "them", "theirs", "themselves", "both" -> Optional.of(Kind.THEY);
            case "i", "we", "my", "our", "me", "us", "ours", "mine", "myself", "ourselves" -> Optional.of(Kind.FIRST);
            case "you", "your" -> Optional.of(Kind.YOU);
            case "who", "which", "that", "whom", "whose" -> Optional.of(Kind.RELATIVE);
            default -> Optional.empty();
        };
    }

    /**
     * @param at index of the pronoun
     * @param own what is attributed to it: never looked into
     * @param earlier voices before it, in order
     * @param last the voice of the statement before it
     */
    Optional<Voice> resolve(Kind kind, int at, List<Span> own, List<Voice> earlier, @Nullable Voice last) {
        Voice best = null;
        int bestScore = Integer.MIN_VALUE;
        for (Voice voice : candidates(kind, at, own, earlier)) {
            int score = score(kind, voice, at, last);
            if (score > bestScore || (score == bestScore && best != null && voice.at() > best.at())) {
                best = voice;
                bestScore = score;
            }
        }
        if (best != null) {
            return Optional.of(best.by(ruleOf(kind), at));
        }
        return after(kind, at, own);
    }

    private static String ruleOf(Kind kind) {
        return switch (kind) {
            case HE, SHE -> "PersonBeforePronoun";
            case IT -> "BodyBeforePronoun";
            case THEY -> "GroupBeforePronoun";
            case FIRST, YOU, RELATIVE -> "PronounAsWritten";
        };
    }

    private List<Voice> candidates(Kind kind, int at, List<Span> own, List<Voice> earlier) {
        Predicate<Voice> fits = fits(kind);
        List<Voice> out = new ArrayList<>();
        int now = narrative[tokens.sentence(at)];
        for (Mention mention : mentions) {
            boolean near = mention.from() < at && now - narrative[tokens.sentence(mention.from())] <= WINDOW_SENTENCES;
            boolean named = mention.sense() != Roster.Sense.PEOPLE
                    || (kind == Kind.THEY && tokens.tag(mention.last()).endsWith("S"));
            if (near && named && !inside(own, mention.from())) {
                Voice voice = phrases.named(mention.member(), "", mention.from());
                if (fits.test(voice)) {
                    out.add(voice);
                }
            }
        }
        for (Voice voice : earlier) {
            boolean near = voice.at() >= 0
                    && voice.at() < at
                    && now - narrative[tokens.sentence(voice.at())] <= WINDOW_SENTENCES;
            if (near && fits.test(voice) && !inside(own, voice.at())) {
                out.add(voice);
            }
        }
        if (kind == Kind.THEY) {
            out.addAll(pluralSubjects(at, own));
        }
        return out;
    }

    private static Predicate<Voice> fits(Kind kind) {
        return switch (kind) {
            case HE -> voice -> voice.isPersonLike() && voice.gender() != Gender.FEMALE;
            case SHE -> voice -> voice.isPersonLike() && voice.gender() != Gender.MALE;
            case IT -> Voice::isThingLike;
            case THEY -> voice -> voice.plural() || voice.isThingLike();
            case FIRST, YOU, RELATIVE -> voice -> false;
        };
    }

    /** Plural subjects of the last sentences, in the words of the report: "Residents … They said". */
    private List<Voice> pluralSubjects(int at, List<Span> own) {
        List<Voice> out = new ArrayList<>();
        int first = tokens.start(Math.max(0, tokens.sentence(at) - 2));
        for (int i = first; i < at; i++) {
            boolean plural = tokens.tag(i).equals("NNS") || tokens.tag(i).equals("NNPS");
            if (plural && tokens.relation(i).startsWith("nsubj") && !tokens.isQuoted(i) && !inside(own, i)) {
                int from = bounds.startOfBase(i, tokens.sentenceStart(i));
                int end = Math.max(i + 1, bounds.endOfBase(from, tokens.sentenceEnd(i)));
                Voice voice = phrases.resolve(from, end, List.of());
                if (voice.plural()) {
                    out.add(voice);
                }
            }
        }
        return out;
    }

    private int score(Kind kind, Voice voice, int at, @Nullable Voice last) {
        int position = voice.at();
        int distance = narrative[tokens.sentence(at)] - narrative[tokens.sentence(position)];
        int score = -PER_SENTENCE * distance;
        int head = headOf(voice);
        String relation = tokens.relation(head);
        boolean subject = relation.startsWith("nsubj");
        score += subject ? SUBJECT : 0;
        score -= !subject && (relation.startsWith("nmod") || relation.equals("compound")) ? NOT_AN_ARGUMENT : 0;
        score -= tokens.isQuoted(position) && !tokens.isQuoted(at) ? QUOTED : 0;
        score -= tokens.paragraph(position) != tokens.paragraph(at) ? OTHER_PARAGRAPH : 0;
        boolean spokeLast = last != null
                && (voice.member() != null
                        ? voice.member() == last.member()
                        : voice.speaker().equals(last.speaker()));
        boolean sameBreath = last != null && last.at() >= 0 && tokens.paragraph(last.at()) == tokens.paragraph(at);
        score += spokeLast ? (sameBreath ? SPOKE_LAST : SPOKE_BEFORE) : 0;
        boolean sameSentence = tokens.sentence(position) == tokens.sentence(at);
        score += subject && sameSentence && !tokens.isQuoted(position) ? SAME_SENTENCE : 0;
        score -= kind == Kind.THEY && !voice.plural() ? BODY_AS_THEY : 0;
        return score;
    }

    /** The head of a voice's words: of a member's, within the words that name it ("U.S." in "U.S. officials"). */
    private int headOf(Voice voice) {
        int position = voice.at();
        int head = bounds.headOf(position, Math.min(tokens.sentenceEnd(position), position + 8));
        boolean other = voice.member() != null
                && cast.find(head)
                        .filter(mention -> mention.member() == voice.member())
                        .isEmpty();
        return other ? cast.find(position).map(Mention::last).orElse(position) : head;
    }

    /** A name that is given only later: "Before he spoke to reporters, Dahl …". */
    private Optional<Voice> after(Kind kind, int at, List<Span> own) {
        Predicate<Voice> fits = fits(kind);
        for (Mention mention : mentions) {
            boolean near =
                    mention.from() > at && tokens.sentence(mention.from()) - tokens.sentence(at) <= AFTER_SENTENCES;
            boolean named = mention.sense() != Roster.Sense.PEOPLE;
            if (near && named && !inside(own, mention.from()) && !tokens.isQuoted(mention.from())) {
                Voice voice = phrases.named(mention.member(), "NameAfterPronoun", at);
                if (fits.test(voice)) {
                    return Optional.of(voice);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The subject of the main clause, for a pronoun in a clause that opens the sentence: "As he left, Dahl said".
     *
     * @param at index of the pronoun
     */
    Optional<Voice> mainSubject(Kind kind, int at) {
        int verb = tokens.head(at);
        while (verb >= 0 && !tokens.relation(verb).startsWith("advcl")) {
            verb = tokens.head(verb);
        }
        if (verb < 0 || tokens.head(verb) < verb) {
            return Optional.empty();
        }
        for (int child : tokens.children(tokens.head(verb))) {
            if (child > verb && tokens.relation(child).startsWith("nsubj")) {
                return cast.findName(child)
                        .map(mention -> phrases.named(mention.member(), "SubjectOfMainClause", at))
                        .filter(fits(kind));
            }
        }
        return Optional.empty();
    }

    /** The noun a relative pronoun hangs on. */
    Optional<Voice> antecedent(int at, List<Voice> earlier) {
        int verb = tokens.head(at);
        while (verb >= 0 && !tokens.relation(verb).startsWith("acl")) {
            verb = tokens.head(verb);
        }
        int noun = verb >= 0 ? tokens.head(verb) : -1;
        if (noun < 0 || noun >= at) {
            noun = at - 1;
            while (noun > tokens.sentenceStart(at) && !tokens.isNoun(noun)) {
                noun--;
            }
        }
        if (!tokens.isNoun(noun)) {
            return Optional.empty();
        }
        Optional<Mention> named = cast.findName(noun);
        if (named.isPresent()) {
            return Optional.of(phrases.named(named.get().member(), "NounOfRelativeClause", noun));
        }
        int from = bounds.startOfBase(noun + 1, tokens.sentenceStart(noun));
        Voice voice = phrases.resolve(from, noun + 1, earlier);
        return Optional.of(voice.by("NounOfRelativeClause", from));
    }

    /** The writer, for "I" and "we" outside quotation. */
    static Voice author(String name, int at) {
        return new Voice(
                new Speaker(name, Naming.AUTHOR, null, null),
                "WriterOutsideQuotes",
                null,
                Gender.UNKNOWN,
                false,
                "",
                at);
    }

    private boolean inside(List<Span> spans, int token) {
        return spans.stream().anyMatch(span -> span.contains(tokens.at(token).begin()));
    }
}
