package org.parley.reading.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Furniture;
import org.parley.reading.intake.Page.Block;

/**
 * The name of the institution or outlet that stands above the title, as on a letter. A headline may end in the same words
 * ("Envoys storm out of council"), so the name must be nothing but a name, a title must follow it, and something must show
 * that they are two: a label such as "Press release" between or before them, other letters (capitals against none), the
 * name once more in a notice, or a by-line right under the title. Without such a sign the first line is left as it is.
 */
final class Letterhead {

    private static final int MOST_WORDS = 9;
    private static final int LEAST_TITLE_WORDS = 3;
    private static final int PARAGRAPH_WORDS = 25;

    /** Words that say what kind of body it is; collected by hand, from the names of ministries, institutes and bodies. */
    private static final Set<String> BODIES = Set.of(
            "academy",
            "administration",
            "agency",
            "alliance",
            "assembly",
            "association",
            "authority",
            "bureau",
            "center",
            "centre",
            "college",
            "command",
            "commission",
            "commissioner",
            "committee",
            "council",
            "delegation",
            "department",
            "directorate",
            "embassy",
            "endowment",
            "federation",
            "forum",
            "foundation",
            "fund",
            "government",
            "group",
            "institute",
            "institution",
            "league",
            "ministry",
            "mission",
            "network",
            "observatory",
            "office",
            "organisation",
            "organization",
            "parliament",
            "programme",
            "secretariat",
            "society",
            "union",
            "university");

    private static final Set<String> JOINING = Set.of("of", "for", "on", "the", "and", "in", "to", "&", "de");
    private static final Set<String> AFTER_BODY = Set.of("of", "for", "on");
    /** Ends in -s or -ed like a verb or a plural and yet stands before the word for the body. */
    private static final Set<String> NAME_WORDS = Set.of("united", "nations", "states", "peoples", "allied", "affairs");

    private static final Pattern NAME_CHARACTERS = Pattern.compile("\\p{Lu}[\\p{L}\\p{M} .&'/-]+");

    private Letterhead() {}

    /** Whether a line is the name of a body and nothing else. */
    static boolean isBody(String line) {
        List<String> words = List.of(line.split(" ", -1));
        if (words.size() < 2
                || words.size() > MOST_WORDS
                || !NAME_CHARACTERS.matcher(line).matches()) {
            return false;
        }
        int name = words.get(0).equalsIgnoreCase("the") ? 1 : 0;
        int end = name;
        while (end < words.size() && !AFTER_BODY.contains(Words.lower(words.get(end)))) {
            end++;
        }
        return end > name
                && BODIES.contains(Words.lower(words.get(end - 1)))
                && words.subList(name, end - 1).stream().allMatch(Letterhead::standsBeforeBody)
                && words.subList(end, words.size()).stream().allMatch(Letterhead::standsAfterBody);
    }

    private static boolean standsBeforeBody(String word) {
        String lower = Words.lower(word);
        boolean verbOrPlural = lower.matches(".*(?:[^s]s|ed|'s?)");
        return Character.isUpperCase(word.charAt(0))
                && !JOINING.contains(lower)
                && (!verbOrPlural || NAME_WORDS.contains(lower));
    }

    private static boolean standsAfterBody(String word) {
        return JOINING.contains(Words.lower(word)) || Character.isUpperCase(word.charAt(0));
    }

    /**
     * The letterhead of a page, if it has one.
     *
     * @param kinds what each block is marked as so far, null for reporting
     */
    static Optional<Block> find(List<Block> blocks, @Nullable Furniture[] kinds) {
        int first = next(blocks, kinds, 0);
        int title = first < 0 ? -1 : next(blocks, kinds, first + 1);
        if (title < 0 || !isName(blocks.get(first)) || isName(blocks.get(title)) || !isTitle(blocks.get(title))) {
            return Optional.empty();
        }
        Block name = blocks.get(first);
        boolean labelled = hasMasthead(kinds, first + 1, title) || (first > 0 && hasMasthead(kinds, first - 1, first));
        boolean otherLetters =
                isCapitals(name.plain()) && !isCapitals(blocks.get(title).plain());
        boolean headLineFollows = title + 1 < blocks.size() && isHeadLine(blocks.get(title + 1));
        boolean sign = labelled || otherLetters || headLineFollows || standsInNotice(blocks, kinds, name.plain());
        return sign ? Optional.of(name) : Optional.empty();
    }

    private static boolean isName(Block block) {
        return FurnitureMarker.isOutlet(block.plain()) || isBody(block.plain());
    }

    private static int next(List<Block> blocks, @Nullable Furniture[] kinds, int from) {
        for (int i = from; i < blocks.size(); i++) {
            if (kinds[i] == null) {
                return blocks.get(i).words() < PARAGRAPH_WORDS ? i : -1;
            }
        }
        return -1;
    }

    private static boolean hasMasthead(@Nullable Furniture[] kinds, int from, int to) {
        for (int i = from; i < to; i++) {
            if (kinds[i] == Furniture.MASTHEAD) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTitle(Block block) {
        return block.words() >= LEAST_TITLE_WORDS
                && !block.endsSentence()
                && !isHeadLine(block)
                && DatelineFinder.find(block, null).isEmpty();
    }

    /** A by-line or a date. */
    private static boolean isHeadLine(Block block) {
        return block.words() <= 14
                && (block.plain().matches("(?i)(?:(?:prepared |written |reported )?by|authors?)\\b.*")
                        || Dates.find(block.plain()).isPresent());
    }

    private static boolean isCapitals(String line) {
        return line.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean standsInNotice(List<Block> blocks, @Nullable Furniture[] kinds, String name) {
        return blocks.stream()
                .anyMatch(block -> kinds[block.index()] == Furniture.COPYRIGHT
                        && Words.lower(block.plain()).contains(Words.lower(name)));
    }
}
