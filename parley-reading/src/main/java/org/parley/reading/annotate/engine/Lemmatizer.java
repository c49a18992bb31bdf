package org.parley.reading.annotate.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Base forms by suffix rules, a table of exceptions, and the lexicon to choose between stems. Immutable, safe for many
 * threads.
 *
 * <p>The table has {@code word TAB kind TAB lemma} on each line, kind being the first two letters of the tag.
 */
public final class Lemmatizer {

    private final Map<String, String> exceptions;
    private final Lexicon lexicon;

    private Lemmatizer(Map<String, String> exceptions, Lexicon lexicon) {
        this.exceptions = exceptions;
        this.lexicon = lexicon;
    }

    /** Reads the table of exceptions. */
    public static Lemmatizer read(BufferedReader in, Lexicon lexicon) throws IOException {
        Map<String, String> exceptions = new HashMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] fields = line.split("\t", -1);
            exceptions.put(fields[0] + '\t' + fields[1], fields[2]);
        }
        return new Lemmatizer(exceptions, lexicon);
    }

    void lemmatize(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            draft.lemmas[i] = lemma(draft.forms[i], draft.tags[i]);
        }
    }

    /** Lower-case base form; proper nouns keep their form. */
    public String lemma(String form, String tag) {
        if (tag.startsWith("NNP")) {
            return form;
        }
        String word = Lexicon.lower(form);
        if (tag.length() < 2 || !Character.isLetterOrDigit(tag.charAt(0))) {
            return word;
        }
        String exception = exceptions.get(word + '\t' + tag.substring(0, 2));
        if (exception != null) {
            return exception;
        }
        return switch (tag) {
            case "NNS" -> plural(word);
            case "VBZ" -> plural(word);
            case "VBD", "VBN" -> past(word);
            case "VBG" -> word.endsWith("ing") && word.length() > 4 ? stem(word, 3) : word;
            default -> word;
        };
    }

    private static String plural(String word) {
        int n = word.length();
        if (n < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("'s")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return n == 4 ? word.substring(0, 3) : word.substring(0, n - 3) + "y";
        }
        boolean sibilant = word.endsWith("shes")
                || word.endsWith("ches")
                || word.endsWith("sses")
                || word.endsWith("xes")
                || word.endsWith("zzes")
                || word.endsWith("oes");
        return word.substring(0, sibilant ? n - 2 : n - 1);
    }

    private String past(String word) {
        if (!word.endsWith("ed") || word.length() < 4) {
            return word;
        }
        if (word.endsWith("ied") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return stem(word, 2);
    }

    /** The verb under "-ed" or "-ing": the stem, the stem with a final e, or with its last letter once. */
    private String stem(String word, int suffix) {
        String stem = word.substring(0, word.length() - suffix);
        String withE = stem + "e";
        boolean doubled = stem.length() > 2 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
        String single = stem.substring(0, stem.length() - 1);
        if (isVerb(stem)) {
            return stem;
        }
        if (isVerb(withE)) {
            return withE;
        }
        if (doubled && isVerb(single)) {
            return single;
        }
        if (doubled) {
            return "lsfz".indexOf(stem.charAt(stem.length() - 1)) >= 0 ? stem : single;
        }
        return takesE(stem) ? withE : stem;
    }

    private boolean isVerb(String word) {
        String tags = "/" + lexicon.find(word).tags() + "/";
        return tags.contains("/VB/") || tags.contains("/VBP/");
    }

    /** Endings that English verbs do not have without a final e. */
    private static boolean takesE(String stem) {
        int n = stem.length();
        char last = stem.charAt(n - 1);
        if (n < 2) {
            return false;
        }
        char before = stem.charAt(n - 2);
        boolean vowelBefore = "aeiou".indexOf(before) >= 0;
        return switch (last) {
            case 'v', 'u', 'c' -> true;
            case 'z' -> vowelBefore;
            case 'g' -> "aldrn".indexOf(before) >= 0 && !stem.endsWith("ing") && !stem.endsWith("ong");
            case 's' -> "aeioulnrp".indexOf(before) >= 0;
            case 't' -> stem.endsWith("at") && n > 3 && !stem.endsWith("eat") && !stem.endsWith("oat");
            case 'l' -> "bcdfgkptz".indexOf(before) >= 0;
            case 'r' ->
                (n > 3 && (stem.endsWith("ir") || (stem.endsWith("ur") && !stem.endsWith("our"))))
                        || stem.endsWith("uar");
            case 'd' -> stem.endsWith("ud") || (n > 3 && stem.endsWith("id"));
            case 'n' -> stem.endsWith("in") && n > 4 && !stem.endsWith("ain");
            default -> false;
        };
    }
}
