package org.parley.reading.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.extract.Attribution;

/**
 * To whom a statement is made: the object of a verb of telling ("told reporters"), the phrase after "to" of a verb of
 * saying ("said to the council"), or of an occasion ("in an interview with the Herald", "in a letter to Dahl").
 */
final class Addressees {

    private static final Set<String> ASKED = Set.of("asked", "pressed", "questioned", "quizzed");
    private static final Set<String> TELLING = Set.of(
            "tell",
            "inform",
            "assure",
            "reassure",
            "ask",
            "warn",
            "remind",
            "advise",
            "notify",
            "brief",
            "urge",
            "promise",
            "order",
            "instruct",
            "command",
            "implore",
            "beg",
            "persuade",
            "convince",
            "address",
            "lecture",
            "quiz",
            "press",
            "invite",
            "encourage",
            "exhort",
            "caution",
            "alert",
            "pledge",
            "answer",
            "greet",
            "congratulate",
            "thank",
            "petition",
            "request",
            "challenge");
    private static final Set<String> SAYING_TO = Set.of(
            "say",
            "speak",
            "complain",
            "explain",
            "write",
            "report",
            "announce",
            "reply",
            "respond",
            "confirm",
            "admit",
            "confess",
            "suggest",
            "propose",
            "stress",
            "insist",
            "repeat",
            "whisper",
            "mutter",
            "shout",
            "indicate",
            "reveal",
            "disclose",
            "describe",
            "present",
            "convey",
            "relay",
            "signal",
            "testify",
            "appeal",
            "apologize",
            "apologise",
            "impress",
            "recommend",
            "comment",
            "talk",
            "add",
            "offer",
            "pitch",
            "deliver",
            "swear",
            "vow",
            "pledge",
            "point");
    private static final Set<String> OCCASIONS = Set.of(
            "interview",
            "letter",
            "message",
            "email",
            "e-mail",
            "call",
            "conversation",
            "briefing",
            "statement",
            "speech",
            "address",
            "remarks",
            "comments",
            "testimony",
            "note",
            "memo",
            "report",
            "appeal",
            "telegram",
            "cable",
            "talk",
            "meeting",
            "appearance",
            "text",
            "tweet",
            "chat",
            "discussion",
            "presentation",
            "briefings",
            "interviews");
    private static final int REACH = 10;

    private final Tokens tokens;
    private final Cast cast;
    private final SourcePhrase phrases;
    private final Phrases bounds;

    Addressees(Tokens tokens, Cast cast, SourcePhrase phrases) {
        this.tokens = tokens;
        this.cast = cast;
        this.phrases = phrases;
        this.bounds = new Phrases(tokens);
    }

    /** "Asked whether he would come back, Halm shrugged it off and said ...": the one asked is the next who speaks. */
    Optional<Voice> findAsked(Attribution attribution, @Nullable Attribution next, @Nullable Voice nextSpeaker) {
        List<Integer> cue = tokens.in(attribution.cue());
        if (next == null
                || nextSpeaker == null
                || cue.isEmpty()
                || !attribution.source().isEmpty()) {
            return Optional.empty();
        }
        int asked = cue.get(0);
        List<Integer> nextCue = tokens.in(next.cue());
        boolean near = !nextCue.isEmpty() && tokens.sentence(nextCue.get(0)) - tokens.sentence(asked) <= 1;
        return near && ASKED.contains(tokens.lower(asked)) ? Optional.of(nextSpeaker) : Optional.empty();
    }

    Optional<Voice> find(Attribution attribution, Voice speaker, List<Voice> earlier) {
        List<Integer> cue = tokens.in(attribution.cue());
        for (int i : cue) {
            Optional<Voice> told = tokens.isVerb(i) && TELLING.contains(tokens.lemma(i))
                    ? phraseAfter(i, attribution, earlier, speaker)
                    : Optional.empty();
            if (told.isPresent()) {
                return told;
            }
        }
        for (int i : cue) {
            if (tokens.isVerb(i) && SAYING_TO.contains(tokens.lemma(i))) {
                Optional<Voice> to = phraseAfterTo(i, attribution, earlier, speaker);
                if (to.isPresent()) {
                    return to;
                }
            }
        }
        return cue.isEmpty() ? Optional.empty() : occasion(cue.get(0), attribution, earlier, speaker);
    }

    private Optional<Voice> phraseAfter(int verb, Attribution attribution, List<Voice> earlier, Voice speaker) {
        int from = verb + 1;
        while (tokens.sameSentence(verb, from) && tokens.tag(from).startsWith("RB")) {
            from++;
        }
        return tokens.sameSentence(verb, from)
                ? phraseAt(from, attribution, earlier, speaker, false)
                : Optional.empty();
    }

    private Optional<Voice> phraseAfterTo(int verb, Attribution attribution, List<Voice> earlier, Voice speaker) {
        int limit = Math.min(tokens.sentenceEnd(verb), verb + 6);
        for (int i = verb + 1; i < limit; i++) {
            if (tokens.lower(i).equals("to") && i + 1 < limit && !tokens.isVerb(i + 1)) {
                Optional<Voice> voice = phraseAt(i + 1, attribution, earlier, speaker, true);
                if (voice.isPresent()) {
                    return voice;
                }
            }
            if (tokens.form(i).equals(",")
                    || tokens.tag(i).startsWith("W")
                    || tokens.lower(i).equals("that")
                    || in(attribution.content(), i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Voice> occasion(int cue, Attribution attribution, List<Voice> earlier, Voice speaker) {
        int from = Math.max(tokens.sentenceStart(cue), cue - REACH * 2);
        int limit = Math.min(tokens.sentenceEnd(cue), cue + REACH);
        for (int i = from; i + 2 < limit; i++) {
            boolean with =
                    tokens.lower(i + 1).equals("with") || tokens.lower(i + 1).equals("to");
            boolean inOccasion = i > from
                    && OCCASIONS.contains(tokens.lower(i))
                    && with
                    && !tokens.isQuoted(i)
                    && !in(attribution.content(), i)
                    && opensOccasion(i, from);
            if (inOccasion && !tokens.isVerb(i + 2)) {
                return phraseAt(i + 2, attribution, earlier, speaker, true);
            }
        }
        return Optional.empty();
    }

    /** "in an interview", "during a call". */
    private boolean opensOccasion(int noun, int floor) {
        for (int i = noun - 1; i >= Math.max(floor, noun - 4); i--) {
            if (tokens.tag(i).equals("IN")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Voice> phraseAt(
            int from, Attribution attribution, List<Voice> earlier, Voice speaker, boolean needsPerson) {
        int end = bounds.endOfBase(from, Math.min(tokens.sentenceEnd(from), from + REACH));
        if (end == from || in(attribution.content(), from) || tokens.isQuoted(from) || in(attribution.source(), from)) {
            return Optional.empty();
        }
        if (Pronouns.kindOf(tokens.form(from)).isPresent() && end - from == 1) {
            return Optional.empty();
        }
        end = endOfName(from, end);
        int head = bounds.headOf(from, end);
        while (tokens.sameSentence(head, end) && tokens.lower(end).equals("of") && end + 1 < tokens.sentenceEnd(head)) {
            int further = bounds.endOfBase(end + 1, tokens.sentenceEnd(head));
            if (further == end + 1) {
                break;
            }
            end = further;
        }
        if (needsPerson && !isSomeone(head)) {
            return Optional.empty();
        }
        Voice voice = phrases.resolve(from, end, earlier);
        return voice.speaker().equals(speaker.speaker()) ? Optional.empty() : Optional.of(voice);
    }

    /** "told the Herald last week": what follows a name is no part of it. */
    private int endOfName(int from, int end) {
        int first = tokens.tag(from).equals("DT") ? from + 1 : from;
        Optional<Mention> mention = first < end ? cast.findName(first) : Optional.empty();
        boolean goesOn = mention.isPresent()
                && mention.get().end() < end
                && (bounds.isPossessiveMark(mention.get().end())
                        || (tokens.isNoun(mention.get().end())
                                && !tokens.isProper(mention.get().end())));
        return mention.isPresent() && !goesOn ? mention.get().end() : end;
    }

    private boolean isSomeone(int head) {
        String lower = tokens.lower(head);
        return cast.find(head).isPresent()
                || tokens.isProper(head)
                || Institutions.is(lower)
                || SOMEONE.contains(lower)
                || phrases.isRole(head);
    }

    private static final Set<String> SOMEONE = Set.of(
            "reporters",
            "journalists",
            "parliament",
            "lawmakers",
            "audience",
            "crowd",
            "supporters",
            "press",
            "media",
            "followers",
            "troops",
            "staff",
            "voters",
            "people",
            "nation",
            "public",
            "viewers",
            "readers",
            "students",
            "investors",
            "fans",
            "residents");

    private boolean in(List<Span> spans, int token) {
        return spans.stream().anyMatch(span -> span.contains(tokens.at(token).begin()));
    }
}
