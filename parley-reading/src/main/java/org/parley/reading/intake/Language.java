package org.parley.reading.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.parley.model.Skipped;
import org.parley.reading.intake.Page.Block;

/**
 * The language of a report as BCP 47 tag. Most reports are English and say so in their most frequent words, which is seen
 * at once; only other texts ask OpenNLP's detector (183 languages, letters in groups of one to three), whose model is
 * loaded at the first of them. Latin letters of fewer than {@value #LEAST_WORDS} words are not judged: detectors take
 * headlines full of names for any language.
 *
 * @param tag {@code und} when too short to tell
 */
record Language(String tag) {

    private static final int LEAST_WORDS = 12;
    private static final int LEAST_LETTERS = 20;
    private static final int SAMPLE = 6000;
    private static final double ENGLISH_SHARE = 0.14;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}']*");

    /** Function words of English that are no frequent words of its neighbours. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "that", "with", "was", "were", "is", "are", "for", "by", "from", "has", "have",
            "had", "his", "their", "its", "it", "this", "which", "who", "would", "will", "not", "been", "they", "he",
            "she", "said", "on", "at", "as", "but", "be");

    private static final Set<String> SURELY_ENGLISH =
            Set.of("the", "of", "and", "that", "with", "was", "from", "which");

    private static final Language UNKNOWN = new Language("und");
    private static final Language IN_ENGLISH = new Language("en");

    static Language of(Page page, List<Skipped> skipped) {
        StringBuilder sample = new StringBuilder();
        for (Block block : page.blocks()) {
            boolean reporting = skipped.stream().noneMatch(skip -> skip.span().overlaps(block.span()));
            if (reporting && sample.length() < SAMPLE) {
                sample.append(block.plain(), 0, Math.min(SAMPLE, block.plain().length()))
                        .append('\n');
            }
        }
        return ofText(sample.toString());
    }

    static Language ofText(String text) {
        int words = 0;
        int english = 0;
        int sure = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words++;
            String word = Words.lower(matcher.group());
            english += ENGLISH.contains(word) ? 1 : 0;
            sure += SURELY_ENGLISH.contains(word) ? 1 : 0;
        }
        int letters = (int) text.codePoints().filter(Character::isLetter).count();
        int latin = (int) text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        boolean inLatin = latin * 2 > letters;
        if (letters < LEAST_LETTERS || (inLatin && words < LEAST_WORDS)) {
            return UNKNOWN;
        }
        if (inLatin && english >= ENGLISH_SHARE * words && sure > 0) {
            return IN_ENGLISH;
        }
        return detected(text, inLatin, words, english);
    }

    /** Short Latin texts with a word of English in them are not called anything else on a guess. */
    private static Language detected(String text, boolean inLatin, int words, int english) {
        opennlp.tools.langdetect.Language best = new LanguageDetectorME(Model.LOADED).predictLanguage(text);
        String tag = Model.TAGS.getOrDefault(best.getLang(), best.getLang());
        boolean doubtful = inLatin && words < 3 * LEAST_WORDS && (english > 0 || best.getConfidence() < 0.1);
        return doubtful && !tag.equals("en") ? UNKNOWN : new Language(tag);
    }

    /** The sentence for the report's notes, absent for English and where the language is not known. */
    Optional<String> note() {
        if (tag.equals("en") || tag.equals("und")) {
            return Optional.empty();
        }
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        return Optional.of("Filed in " + name + "; statements are read from English only.");
    }

    /** Loaded at the first use; immutable after. */
    private static final class Model {

        private static final LanguageDetectorModel LOADED = load();
        private static final Map<String, String> TAGS = tags();

        private static LanguageDetectorModel load() {
            try (InputStream in = Language.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the language model is missing from the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new IllegalStateException("the language model cannot be read", e);
            }
        }

        /** ISO 639-3 to the two letters that BCP 47 prefers; macro languages for the members that the model names. */
        private static Map<String, String> tags() {
            Map<String, String> tags = new TreeMap<>();
            for (String two : Locale.getISOLanguages()) {
                tags.putIfAbsent(Locale.forLanguageTag(two).getISO3Language(), two);
            }
            tags.put("cmn", "zh");
            tags.put("pes", "fa");
            tags.put("prs", "fa");
            tags.put("ekk", "et");
            tags.put("lvs", "lv");
            tags.put("arb", "ar");
            tags.put("nob", "nb");
            tags.put("pnb", "pa");
            tags.put("azj", "az");
            tags.put("uzn", "uz");
            tags.put("khk", "mn");
            tags.put("als", "sq");
            tags.put("zsm", "ms");
            tags.put("swh", "sw");
            tags.put("plt", "mg");
            tags.put("npi", "ne");
            tags.put("ory", "or");
            return tags;
        }
    }
}
