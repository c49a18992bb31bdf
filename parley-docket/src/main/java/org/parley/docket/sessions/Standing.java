package org.parley.docket.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.compare.Fact;
import org.parley.docket.compare.Numerals;
import org.parley.docket.compare.Qualities;
import org.parley.docket.compare.Value;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Discrepancy;
import org.parley.model.Party;
import org.parley.model.Span;

/** What a meeting is said to be among meetings: the first of what in how long, at whose wish, of which level. Stateless. */
final class Standing {

    private static final Pattern FIRST =
            Pattern.compile("\\bfirst\\b[^.;]{0,120}?\\bin (almost|nearly|more than|about|over|some|"
                    + "around|at least|close to)? ?(" + Numerals.PATTERN + ") (years|decades)");

    /** "The first formal meeting": what comes between says of what it is the first. */
    private static final Pattern FIRST_OF =
            Pattern.compile("\\bfirst ((?:[\\w-]+,? (?:and )?){1,5}?)(?:talks|meeting|meetings|session|negotiations|"
                    + "discussions|summit|contacts)\\b");

    private static final Pattern QUALITY =
            Pattern.compile("(?:public|formal|official|direct|bilateral|face-to-face|high-level|senior-level|"
                    + "ministerial|long-form|substantive|open|secret|trilateral|technical)");

    private static final Pattern ASKED_FOR_IT = Pattern.compile(
            "^(?:'s?)?(?: \\w+){0,2}? (?:had |has )?(?:asked for|requested|sought|proposed|suggested|called) (?:it|the (?:meeting|talks|session))\\b");

    private static final Pattern AT_THE_WISH = Pattern.compile("\\bat (?:the )?$");

    private static final Pattern WISH =
            Pattern.compile("^(?:'s?)? (?:own )?(?:suggestion|request|initiative|wish|instigation)\\b");

    private static final Pattern LEVEL =
            Pattern.compile("\\b(battalion|brigade|sector|division|divisional|corps|regional) commanders?\\b");

    private Standing() {}

    static List<Fact> of(Parties parties, Page page, List<Line> lines) {
        List<Fact> facts = new ArrayList<>();
        for (Line line : lines) {
            first(page, line).ifPresent(facts::add);
            firstOf(page, line).ifPresent(facts::add);
            initiator(parties, page, line).ifPresent(facts::add);
            level(page, line).ifPresent(facts::add);
        }
        return facts;
    }

    private static Fact fact(Page page, String slot, Value value, Span span) {
        return MeetingSlots.fact(page, slot, value, span);
    }

    private static Optional<Fact> first(Page page, Line line) {
        Matcher found = FIRST.matcher(line.lower());
        if (!found.find()) {
            return Optional.empty();
        }
        OptionalInt told = Numerals.find(found.group(2));
        if (told.isEmpty()) {
            return Optional.empty();
        }
        double years = told.getAsInt() * (found.group(3).equals("decades") ? 10.0 : 1.0);
        String how = found.group(1) == null ? "" : found.group(1);
        Value value =
                switch (how) {
                    case "almost", "nearly", "close to" -> new Value.Amount(years * 0.85, years, true, found.group(0));
                    case "more than", "over", "at least" ->
                        new Value.Amount(years, Double.POSITIVE_INFINITY, true, found.group(0));
                    case "" -> new Value.Amount(years, years, false, found.group(0));
                    default -> new Value.Amount(years * 0.9, years * 1.1, true, found.group(0));
                };
        return Optional.of(fact(page, "first in years", value, line.spanOf(found, 0)));
    }

    private static Optional<Fact> firstOf(Page page, Line line) {
        Matcher found = FIRST_OF.matcher(line.lower());
        if (!found.find()) {
            return Optional.empty();
        }
        Set<String> qualities = new TreeSet<>();
        Matcher quality = QUALITY.matcher(found.group(1));
        while (quality.find()) {
            qualities.add(quality.group());
        }
        return qualities.isEmpty()
                ? Optional.empty()
                : Optional.of(fact(page, "first of its kind", new Qualities(qualities), line.spanOf(found, 0)));
    }

    /** At whose wish it was held. */
    private static Optional<Fact> initiator(Parties parties, Page page, Line line) {
        int base = line.span().begin();
        for (Page.Mention mention : page.mentions(line.span())) {
            Optional<Party> party = parties.findOf(mention.actor().id()).filter(parties::isSide);
            String after = line.lower().substring(mention.span().end() - base);
            String before = line.lower().substring(0, mention.span().begin() - base);
            boolean asked = ASKED_FOR_IT.matcher(after).find();
            boolean wished =
                    AT_THE_WISH.matcher(before).find() && WISH.matcher(after).find();
            if (party.isPresent() && (asked || wished)) {
                Value value = new Value.Term(
                        party.get().key(), Discrepancy.Kind.VALUE, party.get().name());
                return Optional.of(fact(page, "initiator", value, line.span()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Fact> level(Page page, Line line) {
        Matcher found = LEVEL.matcher(line.lower());
        return found.find()
                ? Optional.of(fact(
                        page,
                        "level of participants",
                        new Value.Term(found.group(1), Discrepancy.Kind.SCOPE, found.group()),
                        line.spanOf(found, 0)))
                : Optional.empty();
    }
}
