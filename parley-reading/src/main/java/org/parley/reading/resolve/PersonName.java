package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A person's name as it is compared: folded parts without titles, "Jr." and the Arabic article; hyphens part.
 *
 * @param parts at least one, in order
 */
record PersonName(List<String> parts) {

    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "as", "ad", "ash", "an", "ar");

    PersonName {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a person's name has at least one part");
        }
    }

    /** The name in these words; all words count when none is left after titles and articles. */
    static PersonName of(List<String> words, NameLists lists) {
        List<String> parts = new ArrayList<>();
        for (String word : words) {
            if (lists.isTitle(word)) {
                continue;
            }
            String[] pieces = NameLists.fold(word).split("-", -1);
            for (String piece : pieces) {
                boolean article = pieces.length > 1 && ARTICLES.contains(piece);
                if (!piece.isEmpty() && !article && !NameLists.isSuffix(piece)) {
                    parts.add(piece);
                }
            }
        }
        if (parts.size() > 1 && (parts.get(0).equals("al") || parts.get(0).equals("el"))) {
            parts.remove(0);
        }
        if (parts.isEmpty()) {
            parts.add(NameLists.fold(String.join("", words)) + "?");
        }
        return new PersonName(parts);
    }

    String first() {
        return parts.get(0);
    }

    String last() {
        return parts.get(parts.size() - 1);
    }

    boolean isSingle() {
        return parts.size() == 1;
    }

    /**
     * Whether two names of two or more parts can be one person's: one's parts all stand in the other's in order (initials,
     * short forms and spellings allowed), the last part of the shorter is not the first of the longer, and at most one part
     * of the longer stands before the first of the shorter: a son bears his father's whole name after his own.
     */
    boolean fits(PersonName other, NameLists lists) {
        PersonName small = parts.size() <= other.parts.size() ? this : other;
        PersonName large = parts.size() <= other.parts.size() ? other : this;
        boolean lastFits = false;
        for (int i = 1; i < large.parts.size(); i++) {
            lastFits |= lists.sameSpelling(small.last(), large.parts.get(i));
        }
        if (!lastFits) {
            return false;
        }
        int at = 0;
        int firstAt = 0;
        for (int i = 0; i < small.parts.size(); i++) {
            String part = small.parts.get(i);
            boolean isLast = i == small.parts.size() - 1;
            while (at < large.parts.size()
                    && !(isLast
                            ? lists.sameSpelling(part, large.parts.get(at))
                            : lists.sameGiven(part, large.parts.get(at)))) {
                at++;
            }
            if (at == large.parts.size()) {
                return false;
            }
            firstAt = i == 0 ? at : firstAt;
            at++;
        }
        return firstAt <= 1;
    }

    /** Whether a single name is this person's surname: any part but the first. */
    boolean hasSurname(String single, NameLists lists) {
        for (int i = parts.size() > 1 ? 1 : 0; i < parts.size(); i++) {
            if (parts.get(i).length() > 1 && lists.sameSpelling(parts.get(i), single)) {
                return true;
            }
        }
        return false;
    }

    boolean hasGivenName(String single, NameLists lists) {
        return parts.size() > 1 && single.length() > 1 && lists.sameGiven(first(), single);
    }
}
