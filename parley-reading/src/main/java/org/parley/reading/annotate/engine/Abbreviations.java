package org.parley.reading.annotate.engine;

import java.util.Locale;
import java.util.Set;

/**
 * English abbreviations that are written with a period, and words that begin sentences. Own lists: titles and ranks as in
 * press style guides, months and days, company forms, and what the Penn Treebank guidelines name.
 */
final class Abbreviations {

    /** Stand before a name: never end a sentence. */
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "messrs",
            "dr",
            "prof",
            "st",
            "ste",
            "gen",
            "lt",
            "col",
            "maj",
            "capt",
            "cmdr",
            "adm",
            "sgt",
            "cpl",
            "pvt",
            "brig",
            "pfc",
            "spc",
            "rep",
            "reps",
            "sen",
            "sens",
            "gov",
            "govs",
            "lieut",
            "pres",
            "rev",
            "fr",
            "hon",
            "amb",
            "atty",
            "supt",
            "insp",
            "det",
            "mt",
            "ft",
            "vs",
            "v",
            "fig",
            "figs",
            "eq",
            "cf",
            "e.g",
            "i.e",
            "viz",
            "approx",
            "ca",
            "ven",
            "mme",
            "mlle",
            "msgr",
            "dist",
            "asst",
            "assoc",
            "dep",
            "min",
            "sec",
            "secy",
            "lt.-gen",
            "maj.-gen",
            "ald",
            "pp",
            "vol",
            "vols",
            "nos",
            "art",
            "ed",
            "eds",
            "mgr");

    /** May end a sentence: the next word decides. */
    private static final Set<String> ANYWHERE = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
            "wed", "thu", "thur", "thurs", "fri", "inc", "corp", "co", "cos", "ltd", "llc", "plc", "bros", "assn",
            "dept", "univ", "inst", "est", "etc", "al", "jr", "sr", "esq", "ph.d", "a.m", "p.m", "b.c", "a.d", "d.c",
            "ave", "blvd", "rd", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan",
            "ky", "la", "md", "mich", "minn", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex",
            "va", "vt", "wash", "wis", "wyo", "mass", "miss", "lb", "lbs", "oz", "sq", "hr", "hrs", "km", "ext", "tel",
            "natl", "intl", "govt", "seq", "op", "cit", "ret", "dec'd", "gmbh");

    private static final Set<String> BEFORE_NUMBER = Set.of("no", "nos", "p", "pp", "art", "sec", "ch", "para");

    /** These are also words: abbreviations only when capitalised. */
    private static final Set<String> CAPITALISED_ONLY = Set.of(
            "gen", "rep", "reps", "sen", "gov", "pres", "fr", "mt", "min", "sec", "art", "mar", "sun", "sat", "fri",
            "mon", "wed", "la", "miss", "mass", "wash", "ill", "ind", "del", "ark", "pa", "ore", "det", "mo", "dep",
            "ed", "penn", "tex", "ft", "dist", "ale", "ky", "va", "md", "ga", "co", "cos", "hon", "ms", "st", "rev",
            "op", "ext", "tel");

    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "those",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "your",
            "there",
            "here",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "with",
            "to",
            "as",
            "after",
            "before",
            "since",
            "while",
            "when",
            "where",
            "if",
            "but",
            "and",
            "or",
            "so",
            "yet",
            "although",
            "though",
            "because",
            "however",
            "meanwhile",
            "moreover",
            "also",
            "then",
            "now",
            "still",
            "what",
            "who",
            "how",
            "why",
            "which",
            "some",
            "many",
            "most",
            "several",
            "all",
            "both",
            "each",
            "no",
            "not",
            "one",
            "two",
            "three",
            "under",
            "over",
            "during",
            "despite",
            "according",
            "until",
            "about",
            "even",
            "once",
            "only",
            "such",
            "last",
            "earlier",
            "later",
            "instead",
            "among",
            "another",
            "other",
            "others",
            "nor",
            "is",
            "are",
            "was",
            "were",
            "do",
            "does",
            "did",
            "has",
            "have",
            "had",
            "let",
            "please",
            "perhaps",
            "maybe",
            "today",
            "yesterday",
            "asked");

    private Abbreviations() {}

    /** Whether the word, given without its final period, is written with one. */
    static boolean takesPeriod(CharSequence word, boolean beforeNumber) {
        if (word.length() == 0 || word.length() > 9) {
            return false;
        }
        String lower = word.toString().toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(word.charAt(0));
        if (BEFORE_NUMBER.contains(lower) && beforeNumber) {
            return true;
        }
        if (CAPITALISED_ONLY.contains(lower) && !capital) {
            return false;
        }
        return TITLES.contains(lower) || ANYWHERE.contains(lower);
    }

    /** Whether the token, given with its final period, never ends a sentence because something must follow. */
    static boolean leadsOn(String token) {
        return TITLES.contains(token.substring(0, token.length() - 1).toLowerCase(Locale.ROOT));
    }

    /** Whether a capitalised word is one that begins sentences rather than names. */
    static boolean startsSentence(String word) {
        return STARTERS.contains(word.toLowerCase(Locale.ROOT));
    }
}
