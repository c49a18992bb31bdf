package org.parley.docket.page;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words of a text that say what it is about, cut to a common beginning: "prisoners" and "prisoner" are one. */
public final class Stems {

    private static final int LETTERS = 4;
    private static final int STEM = 6;

    /** Words that are in any text about talks, and words of little meaning. */
    private static final Set<String> COMMON = Set.of(
            ("about above accept accord accordi accuse added after again against agree agreed agreem along already also among "
                            + "another around article asked await before began behind being below between both case charge come "
                            + "commit could countr country days deal delega depart does done down during each earlier either "
                            + "even ever every evide evidence first follow former forme from full further gave give given going "
                            + "government govern have having help here high himself hours however into issue itself joint just "
                            + "keep kept know last later least less like likely line lines made make many matter means meet meeting "
                            + "meetin member militar milita minist minister monday month more most much must named nation need "
                            + "never next none nothing number office official offici often once only open order other others "
                            + "over part party peopl people place point polic power presid president press promis promise "
                            + "propos proposal public report right said same saturday says second secon seem session sessio "
                            + "several should show side sides since some soon source spokes state statem states still such "
                            + "sunday take taken talks tell than that their them then there these they thing this those though "
                            + "three through throug thursday time today together togeth told toward trying tuesday under "
                            + "until upon very wants wednesday week weeks well went were what when where wherea which while whole "
                            + "whom whose will with within withou without word words work world would year years your")
                    .split(" "));

    private static final String COMMITTEE = "committee";

    private Stems() {}

    /** In alphabetic order. */
    public static Set<String> of(List<Word> words) {
        TreeSet<String> stems = new TreeSet<>();
        for (Word word : words) {
            String lower = word.lower();
            String stem = stem(lower);
            boolean digits = Character.isDigit(lower.charAt(0));
            if (!digits && lower.length() >= LETTERS && !COMMON.contains(lower) && !COMMON.contains(stem)) {
                stems.add(stem);
            }
        }
        return stems;
    }

    private static String stem(String lower) {
        if (lower.startsWith(COMMITTEE)) {
            return COMMITTEE; // no commitment
        }
        String bare = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        if (bare.length() > LETTERS && bare.endsWith("ies")) {
            bare = bare.substring(0, bare.length() - 3);
        } else if (bare.length() > LETTERS && bare.endsWith("s") && !bare.endsWith("ss")) {
            bare = bare.substring(0, bare.length() - 1);
        } else if (bare.length() > LETTERS && bare.endsWith("y")) {
            bare = bare.substring(0, bare.length() - 1);
        } else if (bare.length() > LETTERS + 1 && bare.endsWith("ed")) {
            bare = bare.substring(0, bare.length() - 2);
        } else if (bare.length() > LETTERS + 2 && bare.endsWith("ing")) {
            bare = bare.substring(0, bare.length() - 3);
        }
        return bare.length() > STEM ? bare.substring(0, STEM) : bare;
    }
}
