package org.parley.docket.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A person's name as it is compared over reports: folded parts without suffixes and the Arabic article, hyphens part,
 * "Abdul Rahman" and "Abdel-Rahman" one part; with their skeletons.
 *
 * @param parts at least one
 * @param skeletons of the parts, in the same order
 */
record PersonParts(List<String> parts, List<String> skeletons) {

    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "as", "ad", "ash", "an", "ar");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "esq", "phd", "md");
    private static final Set<String> SERVANTS = Set.of("abdul", "abdel", "abdal", "abd");

    PersonParts {
        parts = List.copyOf(parts);
        skeletons = List.copyOf(skeletons);
        if (parts.isEmpty() || parts.size() != skeletons.size()) {
            throw new IllegalArgumentException("a name has parts and as many skeletons, got " + parts + skeletons);
        }
    }

    static PersonParts of(String name) {
        List<String> parts = new ArrayList<>();
        for (String word : name.strip().split("\\s+", -1)) {
            String[] pieces = word.split("[-‐‑]", -1);
            for (String piece : pieces) {
                String part = Skeleton.fold(piece);
                boolean article =
                        ARTICLES.contains(part) && (pieces.length > 1 || part.equals("al") || part.equals("el"));
                if (!part.isEmpty() && !article && !SUFFIXES.contains(part)) {
                    add(parts, part);
                }
            }
        }
        if (parts.isEmpty()) {
            parts.add(name.strip());
        }
        return new PersonParts(parts, parts.stream().map(PersonParts::skeleton).toList());
    }

    private static void add(List<String> parts, String part) {
        int last = parts.size() - 1;
        if (last >= 0 && SERVANTS.contains(parts.get(last))) {
            parts.set(last, "abdul" + part);
        } else {
            parts.add(part);
        }
    }

    /** Short parts are their own skeletons: an initial stays an initial. */
    private static String skeleton(String part) {
        String skeleton = part.length() < 3 ? part : Skeleton.of(part);
        return skeleton.isEmpty() ? part : skeleton;
    }

    int size() {
        return parts.size();
    }

    boolean isSingle() {
        return parts.size() == 1;
    }

    String firstSkeleton() {
        return skeletons.get(0);
    }

    String lastSkeleton() {
        return skeletons.get(skeletons.size() - 1);
    }

    boolean isInitial(int i) {
        return parts.get(i).length() == 1;
    }

    /** Parts that are no initials. */
    long fullParts() {
        return parts.stream().filter(part -> part.length() > 1).count();
    }

    int letters() {
        return parts.stream().mapToInt(String::length).sum();
    }

    /**
     * Whether two names of two or more parts can be one person's: one's parts all stand in the other's in order (initials
     * and spellings allowed), the last part of the shorter is not the first of the longer, and before the
     * first of the shorter stands at most one ("Kazemi Qomi" fits "Hassan Kazemi Qomi"): a son bears his father's whole
     * name after his own.
     */
    boolean fits(PersonParts other) {
        PersonParts small = size() <= other.size() ? this : other;
        PersonParts large = size() <= other.size() ? other : this;
        int at = 0;
        int last = 0;
        int first = 0;
        for (int i = 0; i < small.size(); i++) {
            boolean surname = i == small.size() - 1;
            while (at < large.size() && !small.sameAt(i, large, at, surname)) {
                at++;
            }
            if (at == large.size()) {
                return false;
            }
            last = at;
            first = i == 0 ? at : first;
            at++;
        }
        boolean shifted = first > 1 || (first == 1 && last != large.size() - 1);
        return last > 0 && !shifted;
    }

    private boolean sameAt(int i, PersonParts other, int j, boolean surname) {
        if (skeletons.get(i).equals(other.skeletons.get(j))) {
            return true;
        }
        boolean initial = isInitial(i) || other.isInitial(j);
        return !surname
                && initial
                && parts.get(i).charAt(0) == other.parts.get(j).charAt(0);
    }

    /** Whether all parts are spelled as the other's. */
    boolean sameSpelling(PersonParts other) {
        return parts.equals(other.parts);
    }
}
