package org.parley.docket.incidents;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;

/** Buildings and other sites that have a name of their own: "the Abdul Qadir mosque". By them happenings without a day are known again. */
final class NamedSites {

    private static final Pattern SITE = Pattern.compile(
            "(?<![\\p{L}-])((?:\\p{Lu}[\\p{L}'’-]+ (?:(?:al|el|de|of|the)[- ])?){1,4})"
                    + "([Mm]osque|[Cc]hurch|[Cc]athedral|[Ss]ynagogue|[Tt]emple|[Ss]hrine|[Ss]chool|[Uu]niversity|[Hh]ospital|[Cc]linic"
                    + "|[Mm]arket|[Bb]ridge|[Dd]am|[Ss]tation|[Cc]heckpoint|[Cc]rossing|[Bb]arracks|[Bb]ase|[Ee]mbassy|[Hh]otel|[Ss]quare"
                    + "|[Aa]irport|[Pp]ort|[Hh]arbour|[Hh]arbor|[Cc]amp|[Pp]rison|[Tt]heatre|[Tt]heater|[Ff]actory|[Rr]efinery|[Dd]epot)\\b");

    /** Before such a noun they say what it is, not which. */
    private static final Pattern KIND = Pattern.compile(
            "(?:a|an|the|sunni|shiite|shia|catholic|orthodox|protestant|jewish|christian"
                    + "|muslim|main|central|old|new|local|primary|secondary|army|navy|air|police|military|border|railway|train|bus|gas|petrol) ");

    private NamedSites() {}

    /** Those that a sentence, or the one before it in its paragraph, names; in lower case. */
    static Set<String> near(Page page, Line line) {
        Set<String> sites = new TreeSet<>();
        add(line, sites);
        if (line.number() > 0) {
            Line before = page.lines().get(line.number() - 1);
            if (before.paragraph() == line.paragraph()) {
                add(before, sites);
            }
        }
        return sites;
    }

    private static void add(Line line, Set<String> sites) {
        Matcher found = SITE.matcher(line.text());
        while (found.find()) {
            String name = KIND.matcher(found.group(1).toLowerCase(Locale.ROOT))
                    .replaceAll("")
                    .strip();
            if (!name.isEmpty()) {
                sites.add(name + ' ' + found.group(2).toLowerCase(Locale.ROOT));
            }
        }
    }
}
