package org.parley.docket.sessions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.compare.Fact;
import org.parley.docket.compare.Numerals;
import org.parley.docket.compare.Value;
import org.parley.docket.compare.Venue;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.ActorKind;
import org.parley.model.Discrepancy;
import org.parley.model.Party;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Session.AgendaItem;
import org.parley.model.Span;

/** What the sentences about a meeting tell of it: length, venue, host, who was there, what was on the table. */
final class MeetingSlots {

    /** Slot of a venue that has a name: shown as the place when no town is told, compared as the venue only. */
    static final String SITE = "site";

    private static final Pattern TALKING =
            Pattern.compile("\\b(?:meeting|talks|session|talked|spoke|met|sat|host(?:ed)?|round|negotiat\\w+)\\b");

    private static final String NEARLY =
            "(?:(about|nearly|almost|just over|more than|over|some|around|just under|less than|at least|only|barely) )?";

    private static final Pattern LENGTH = Pattern.compile(
            "\\b" + NEARLY + "(" + Numerals.PATTERN + "|half an)[- ](hours?|minutes?|days?)[- ]"
                    + "(?:long |of )?(?:[\\w-]+ ){0,2}?" + MeetingFinder.NOUN
                    + "|\\b(?:last(?:ed|ing)|took|talked|spoke|met|sat|negotiated|for|within|over in)(?: together| for| in| within){0,3} "
                    + NEARLY + "("
                    + Numerals.PATTERN
                    + "|half an) (hours?|minutes?|days?)(?: and (?:a|an) (half|quarter))?(?! (?:after|before|ago|later|earlier|of|since))");

    private static final Pattern SPOKE_FOR = Pattern.compile("\\b(?:spoke|talked|met|negotiated|sat together) for\\b");

    /** Sentences at the head of a report, headings counted. */
    private static final int HEAD = 6;

    private static final Pattern VENUE = Pattern.compile("\\b(?:in|at|inside) (?:the |his |her |its |their |a |an )?"
            + "(?:[\\w.'-]+ ){0,5}?(offices?|residence|home|house|embassy|consulate|compound|palace|hotel|headquarters|villa|"
            + "tent|monastery|school|town hall|city hall|parliament|ministry|barracks|airport|church|base|camp|crossing|"
            + "pavilion|guesthouse|ship|club)\\b");

    /** Before a name: whose building it is, not who met there. */
    static final Pattern OWNED_BY =
            Pattern.compile("\\b(?:offices?|residence|home|house|embassy|consulate|compound|palace|headquarters|"
                    + "villa|parliament|ministry|barracks|guesthouse|yacht) of (?:the |its )?$");

    private static final Pattern HOST_AFTER = Pattern.compile(
            "\\b(?:hosted by|mediated by|brokered by|facilitated by|convened by|"
                    + "instigated by|initiated by|under the auspices of|at the invitation of|chaired by|sponsored by)\\b|\\b(?:the|its|their) hosts?,");

    private static final Pattern HOST_BEFORE = Pattern.compile(
            "\\b(?:(?:was|is|as|acted as) (?:the |their )?(?:[\\w-]+ )?(?:host|mediator)|play(?:ed|s) host|hosted|(?<!the |their |its )hosts|mediated|brokered|convened|chaired|presided|opened (?:and|the))\\b");

    private static final Pattern ON = Pattern.compile(
            "\\b(?:(?:focus\\w*|cent(?:er|re)d|concentrat\\w+) (?:solely |only |mainly |exclusively )?on|limited to|to discuss|discuss(?:ed|ing)?|"
                    + "address(?:ed|ing)?|dealt with|(?:one|only|sole|single) (?:subject|topic|issue|item)(?= ?,)|"
                    + MeetingFinder.NOUN + " (?:on|about|over))\\b");

    private static final Pattern OFF = Pattern.compile(
            "\\b(?:did not (?:stray|touch|discuss|address|raise|cover|include|deal)|"
                    + "went unmentioned|unmentioned|(?:not|never) (?:raised|discussed|mentioned|addressed|on the table|on the agenda)|"
                    + "neither [^.;]{0,120}(?:raised|discussed|mentioned|came up)|off the (?:table|agenda)|excluded)\\b");

    /** Letters between a meeting's noun and the place where it was held. */
    private static final int NEAR_WORDS = 80;

    /** The same for a province or a district of its own, whose name is often that of a capital told in passing. */
    private static final int NEAR_PROVINCE = 30;

    private static final Pattern WHERE =
            Pattern.compile("\\b(?:held|took place|met|talks?|meeting|session|talked|negotiat\\w+|signed|round)\\b");

    private static final Pattern IN = Pattern.compile("\\b(?:in|at)(?: the)? (?:[\\w'-]+ ){0,4}$");

    private final Parties parties;
    private final Issues issues;

    private final Attendees attendees;

    MeetingSlots(Parties parties, Issues issues) {
        this.parties = parties;
        this.attendees = new Attendees(parties);
        this.issues = issues;
    }

    /**
     * The sentences that may tell of a meeting.
     *
     * @param lines that speak of it
     * @param around these and the others of the paragraphs in which it is introduced
     * @param main whether it is the main meeting of its report
     */
    record Setting(List<Line> lines, List<Line> around, boolean main) {}

    Meeting meeting(Page page, Set<Party> sides, Set<String> bodies, Value.@Nullable Days days, Setting setting) {
        List<Line> lines = setting.lines();
        List<Fact> facts = new ArrayList<>();
        Party host = null;
        for (Line line : setting.around()) {
            length(page, line).ifPresent(facts::add);
            venue(page, line).ifPresent(facts::add);
            if (facts.stream().noneMatch(fact -> fact.slot().equals("place"))) {
                place(page, line).ifPresent(facts::add);
            }
            namedVenue(page, line).ifPresent(facts::add);
            Party found = host(page, line).orElse(null);
            if (found != null) {
                facts.add(fact(page, "host", new Value.Term(found.key(), Discrepancy.Kind.VALUE, found.name()), line));
                host = host == null ? found : host;
            }
        }
        if (setting.main()) {
            spokenLength(page, setting).ifPresent(facts::add);
        }
        facts.addAll(Standing.of(parties, page, setting.around()));
        if (!lines.isEmpty()) {
            facts.add(fact(page, "held", new Value.Term("held", Discrepancy.Kind.VALUE, "took place"), lines.get(0)));
        }
        List<AgendaItem> agenda = agenda(page, setting);
        for (AgendaItem item : agenda) {
            if (!item.table()) {
                Value off = new Value.Term("off", Discrepancy.Kind.SCOPE, item.topic() + " not spoken of");
                facts.add(fact(
                        page,
                        "not on the table: " + item.topic(),
                        off,
                        item.accounts().get(0).spans().get(0)));
            }
        }
        if (days != null && !lines.isEmpty()) {
            facts.add(fact(page, "date", days, lines.get(0)));
        }
        Set<Party> met = new TreeSet<>(sides);
        if (host != null && met.size() > 2) {
            met.remove(host);
        }
        return new Meeting(
                page, met, bodies, host, days, lines, attendees.of(page, setting.around(), met, host), agenda, facts);
    }

    private static Fact fact(Page page, String slot, Value value, Line line) {
        return fact(page, slot, value, line.span());
    }

    static Fact fact(Page page, String slot, Value value, Span span) {
        String statement = page.statements().stream()
                .filter(said -> said.content().stream().anyMatch(content -> content.overlaps(span)))
                .map(said -> said.id())
                .findFirst()
                .orElse(null);
        return new Fact("", slot, value, new Account(page.report().id(), List.of(span), statement, null));
    }

    private static Optional<Fact> length(Page page, Line line) {
        Matcher found = LENGTH.matcher(line.lower());
        if (!found.find()) {
            return Optional.empty();
        }
        boolean before = found.group(2) != null;
        String number = before ? found.group(2) : found.group(5);
        String unit = before ? found.group(3) : found.group(6);
        String how = before ? found.group(1) : found.group(4);
        OptionalInt told = number.equals("half an") ? OptionalInt.of(0) : Numerals.find(number);
        boolean lasted = !before
                && line.spanOf(found, 0)
                        .in(page.report().text())
                        .toLowerCase(Locale.ROOT)
                        .startsWith("last");
        if (told.isEmpty() || (!before && !lasted && !line.has(TALKING))) {
            return Optional.empty();
        }
        double units = number.equals("half an") ? 0.5 : told.getAsInt();
        String more = before ? null : found.group(7);
        units += more == null ? 0 : more.equals("half") ? 0.5 : 0.25;
        double minutes = units * (unit.startsWith("hour") ? 60 : unit.startsWith("minute") ? 1 : 1440);
        String words = (how == null ? "" : how + " ") + number + " " + unit + (more == null ? "" : " and a " + more);
        return Optional.of(fact(page, "length", about(minutes, how, words), line.spanOf(found, 0)));
    }

    /** "They spoke for an hour" at the head of a report whose news is the meeting. */
    private static Optional<Fact> spokenLength(Page page, Setting setting) {
        int first =
                setting.lines().isEmpty() ? HEAD + 1 : setting.lines().get(0).number();
        for (Line line : first > HEAD
                ? List.<Line>of()
                : page.lines().subList(0, Math.min(HEAD, page.lines().size()))) {
            if (!setting.around().contains(line) && line.has(SPOKE_FOR)) {
                return length(page, line);
            }
        }
        return Optional.empty();
    }

    /** An amount of minutes told as nearly, about or over so many: a tenth either way. */
    private static Value about(double minutes, @Nullable String how, String words) {
        if (how == null || how.equals("only") || how.equals("barely")) {
            return new Value.Amount(minutes, minutes, false, words);
        }
        return switch (how) {
            case "nearly", "almost", "just under", "less than" ->
                new Value.Amount(minutes * 0.85, minutes, true, words);
            case "more than", "over", "at least", "just over" -> new Value.Amount(minutes, minutes * 1.2, true, words);
            default -> new Value.Amount(minutes * 0.9, minutes * 1.1, true, words);
        };
    }

    static Optional<Duration> length(Value value) {
        return value instanceof Value.Amount amount
                ? Optional.of(Duration.ofMinutes(
                        Math.round(amount.round() && amount.least() < amount.most() ? told(amount) : amount.least())))
                : Optional.empty();
    }

    /** The figure that is named in a rounded amount: its most for "nearly", its least for "over", else its middle. */
    private static double told(Value.Amount amount) {
        if (amount.words().startsWith("nearly") || amount.words().startsWith("almost")) {
            return amount.most();
        }
        return amount.words().contains("over") || amount.words().startsWith("more")
                ? amount.least()
                : (amount.least() + amount.most()) / 2;
    }

    private static Optional<Fact> venue(Page page, Line line) {
        Matcher found = VENUE.matcher(line.lower());
        if (!found.find()) {
            return Optional.empty();
        }
        Span span = line.spanOf(found, 0);
        return Optional.of(fact(page, "venue", venue(page, found.group(1), span), span));
    }

    private static Venue venue(Page page, String noun, Span span) {
        boolean ofState = page.mentions(span).stream()
                .anyMatch(mention -> mention.actor().kind() == ActorKind.STATE
                        || mention.actor().kind() == ActorKind.OFFICE);
        return Venue.of(noun, page.words(span), ofState);
    }

    /** The town of a sentence that tells where it was held. */
    private static Optional<Fact> place(Page page, Line line) {
        if (!line.has(WHERE)) {
            return Optional.empty();
        }
        return town(page, line);
    }

    /** A building or crossing by its name, which no gazetteer has. */
    private static Optional<Fact> namedVenue(Page page, Line line) {
        Matcher found = VENUE.matcher(line.lower());
        if (!found.find() || !nearWhere(line, found.start(), NEAR_WORDS)) {
            return Optional.empty();
        }
        Span span = line.spanOf(found, 0);
        return venue(page, found.group(1), span)
                .findName()
                .map(name -> new Place(name, null, null, null, Place.Precision.SITE))
                .map(place -> fact(page, SITE, new Value.Spot(place, place.name()), span));
    }

    private static Optional<Fact> town(Page page, Line line) {
        for (ReadReport.Named<Place> named : page.places(line.span())) {
            Place place = named.value();
            if (place.findPoint().isEmpty() && line.has(VENUE)) {
                continue; // a building by its name: the venue
            }
            boolean fine = place.precision().compareTo(Place.Precision.CITY) <= 0
                    || place.findAdmin1().filter(place.name()::equals).isPresent();
            int before = named.span().begin() - line.span().begin();
            if (fine
                    && IN.matcher(line.lower().substring(0, before)).find()
                    && nearWhere(
                            line, before, place.precision() == Place.Precision.PROVINCE ? NEAR_PROVINCE : NEAR_WORDS)) {
                return Optional.of(fact(page, "place", new Value.Spot(place, place.name()), named.span()));
            }
        }
        return Optional.empty();
    }

    private static boolean nearWhere(Line line, int at, int letters) {
        Matcher where = WHERE.matcher(line.lower());
        while (where.find()) {
            if (where.start() < at && at - where.end() < letters) {
                return true;
            }
        }
        return false;
    }

    private Optional<Party> host(Page page, Line line) {
        Matcher after = HOST_AFTER.matcher(line.lower());
        if (after.find() && line.span().begin() + after.end() < line.span().end()) {
            Span rest = new Span(line.span().begin() + after.end(), line.span().end());
            Optional<Party> named =
                    parties.named(page, rest).stream().filter(parties::isSide).findFirst();
            if (named.isPresent()) {
                return named;
            }
        }
        Matcher before = HOST_BEFORE.matcher(line.lower());
        if (before.find() && before.start() > 0) {
            List<Party> named = parties.named(
                    page, new Span(line.span().begin(), line.span().begin() + before.start()));
            return named.isEmpty()
                    ? Optional.empty()
                    : Optional.of(named.get(named.size() - 1)).filter(parties::isSide);
        }
        return Optional.empty();
    }

    private List<AgendaItem> agenda(Page page, Setting setting) {
        TreeMap<String, AgendaItem> items = new TreeMap<>();
        for (Line line : setting.main() ? page.lines() : setting.lines()) {
            String lower = line.lower();
            Matcher off = OFF.matcher(lower);
            boolean denied = off.find();
            if (!denied && !setting.lines().contains(line)) {
                continue;
            }
            int cut = denied ? off.start() : lower.length();
            Matcher on = ON.matcher(lower);
            if (on.find() && on.end() < cut) {
                add(page, line, on.end(), Math.min(cut, end(lower, on.end())), true, items);
            }
            if (denied) {
                boolean front = lower.length() - off.end() < 48;
                Line about = lower.startsWith("neither of", off.start()) && line.number() > 0
                        ? page.lines().get(line.number() - 1)
                        : line;
                add(
                        page,
                        about,
                        about == line && !front ? off.start() : 0,
                        about.lower().length(),
                        false,
                        items);
            }
        }
        return List.copyOf(items.values());
    }

    private static int end(String lower, int from) {
        int comma = lower.indexOf(", and ", from);
        return comma < 0 ? lower.length() : comma;
    }

    private void add(Page page, Line line, int from, int to, boolean table, Map<String, AgendaItem> items) {
        if (to <= from) {
            return;
        }
        Span span = new Span(line.span().begin() + from, line.span().begin() + to);
        for (String topic : issues.weigh(line.words(span)).keySet()) {
            if (topic.equals("further talks")) {
                continue;
            }
            items.putIfAbsent(
                    topic + table,
                    new AgendaItem(
                            topic, table, List.of(Account.of(page.report().id(), List.of(line.span())))));
        }
    }
}
