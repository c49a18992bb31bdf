package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the grammar of a clause in a statement tells: of whom it speaks, whether it tells the past. Reads tokens only. */
final class ContentClauses {

    static final Set<String> FIRST = Set.of("i", "we");
    private static final Set<String> SPEAKER_PRONOUNS = Set.of("he", "she", "they", "it");

    private ContentClauses() {}

    static List<String> followed(Tokens tokens, int verb) {
        List<String> lemmas = new ArrayList<>();
        for (int i = verb; i < Math.min(tokens.sentenceEnd(verb), verb + 3); i++) {
            lemmas.add(tokens.lemma(i));
        }
        return lemmas;
    }

    static int openComplement(Tokens tokens, int verb) {
        return tokens.children(verb).stream()
                .filter(child -> tokens.relation(child).equals("xcomp"))
                .findFirst()
                .orElse(-1);
    }

    /** "We fired no shell". */
    static boolean didNone(Tokens tokens, int verb) {
        return tokens.tag(verb).equals("VBD")
                && tokens.children(verb).stream()
                        .filter(child -> tokens.relation(child).equals("obj"))
                        .flatMap(object -> tokens.children(object).stream())
                        .anyMatch(child -> tokens.lower(child).equals("no"));
    }

    static boolean isPast(Tokens tokens, int subject, int verb) {
        for (int i = subject + 1; i <= verb; i++) {
            String lower = tokens.lower(i);
            if (lower.equals("did")
                    || lower.equals("had")
                    || lower.equals("have")
                    || lower.equals("has")
                    || (lower.equals("never") && tokens.tag(verb).equals("VBD"))) {
                return true;
            }
        }
        return false;
    }

    /** "I would like", "he would have": no undertaking. */
    static boolean wouldBe(Tokens tokens, int subject, int verb) {
        for (int i = subject + 1; i < verb; i++) {
            if (tokens.lemma(i).equals("have") || tokens.lemma(i).equals("be")) {
                return true;
            }
            boolean wish = (tokens.lower(i).equals("would") || tokens.lower(i).equals("'d"))
                    && FIRST.contains(tokens.lower(subject));
            if (wish) {
                return true;
            }
        }
        return false;
    }

    static boolean isSelf(Tokens tokens, int subject, Voice speaker) {
        String word = tokens.lower(subject);
        if (FIRST.contains(word)) {
            return true;
        }
        if (tokens.isQuoted(subject) || !SPEAKER_PRONOUNS.contains(word)) {
            return false;
        }
        return switch (word) {
            case "he" -> speaker.isPersonLike() && speaker.gender() != Gender.FEMALE;
            case "she" -> speaker.isPersonLike() && speaker.gender() != Gender.MALE;
            case "it" -> speaker.isThingLike();
            default -> speaker.plural();
        };
    }

    static boolean isActor(Tokens tokens, int subject) {
        String word = tokens.lower(subject);
        return tokens.isProper(subject)
                || Set.of("they", "he", "she", "you").contains(word)
                || Institutions.is(word)
                || tokens.tag(subject).equals("NNS");
    }

    static boolean isAllegation(Tokens tokens, int subject) {
        String lemma = tokens.lemma(subject);
        return Set.of(
                        "it",
                        "that",
                        "this",
                        "these",
                        "those",
                        "they",
                        "allegation",
                        "accusation",
                        "charge",
                        "claim",
                        "report",
                        "rumor",
                        "rumour",
                        "suggestion",
                        "story",
                        "assertion",
                        "criticism",
                        "evidence",
                        "information",
                        "statement")
                .contains(lemma);
    }
}
