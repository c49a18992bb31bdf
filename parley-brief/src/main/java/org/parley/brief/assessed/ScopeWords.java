package org.parley.brief.assessed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.docket.assess.indicator.Area;
import org.parley.docket.assess.indicator.Scope;

/** What counts, in words. */
final class ScopeWords {

    private ScopeWords() {}

    /** "incidents of Mahdi Army, in Baghdad". */
    static String of(Scope scope) {
        List<String> parts = new ArrayList<>();
        add(parts, "kind: ", scope.kinds());
        add(parts, "with ", scope.actors());
        add(parts, "by ", scope.actsBy());
        add(parts, "against ", scope.actsAgainst());
        if (!scope.between().isEmpty()) {
            parts.add("between " + String.join(" and ", scope.between()));
        }
        if (!scope.areas().isEmpty()) {
            parts.add("in " + scope.areas().stream().map(ScopeWords::area).collect(Collectors.joining(" or ")));
        }
        add(parts, "told with the word ", scope.words());
        add(parts, "data set ", scope.dataSets());
        return parts.isEmpty() ? "every incident" : "incidents " + String.join("; ", parts);
    }

    private static void add(List<String> parts, String before, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(before + String.join(" or ", names));
        }
    }

    private static String area(Area area) {
        if (area instanceof Area.Named named) {
            return String.join(" or ", named.names());
        }
        if (area instanceof Area.Box box) {
            return "the box from " + degrees(box.south(), box.west()) + " to " + degrees(box.north(), box.east());
        }
        if (area instanceof Area.Within within) {
            return Figures.count(within.kilometres()) + " km around "
                    + degrees(within.centre().latitude(), within.centre().longitude());
        }
        return "a polygon of " + ((Area.Polygon) area).corners().size() + " corners";
    }

    private static String degrees(double latitude, double longitude) {
        return String.format(Locale.ROOT, "%.2f %.2f", latitude, longitude);
    }
}
