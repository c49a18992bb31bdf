package org.parley.docket.allegations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.docket.parties.Telling;
import org.parley.model.Account;
import org.parley.model.Event;
import org.parley.model.Party;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * Finds the charges of one report: statements that accuse or tell of harm, charges that the report tells itself, events of
 * accusing, and what somebody said of a side that the side denies in the next sentence.
 */
final class ChargeFinder {

    /** "Ruritania has accused Graustark of ...", "protested to Graustark over ...". */
    private static final Pattern ACCUSES =
            Pattern.compile("\\b(?:accus(?:es|ed|ing)|blam(?:es|ed|ing)|charg(?:es|ed) (?=(?:[\\w'-]+ ){1,5}with )|"
                    + "(?:lodged|filed|made|sent|issued) an? (?:[\\w-]+ )?(?:protest|complaint)(?! before)|protest(?:s|ed)(?: to| against| over| at| about)|"
                    + "condemn(?:s|ed)|denounc(?:es|ed))\\b");

    /** "The Ruritanian allegation". */
    private static final Pattern NOUN =
            Pattern.compile("\\b(?:allegations?|accusations?|charges?|claims?) (?=that|of|was|were|is|are|had|has)");

    private static final Pattern EACH_OTHER = Pattern.compile("\\b(?:the other|each other|one another|accusations)\\b");

    /** A denial of what was said just before: "denied it", "denies that its men crossed". */
    private static final Pattern DENIES = Pattern.compile(
            "\\b(?:den(?:ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)) (?:(?:it|this|that|them|everything|both)(?= *(?:[.,;]|$|and|but|at|in|as|outright|on|to))"
                    + "|that (?:it|its|he|she|his|her|they|their|any)\\b"
                    + "|(?:the|that|this|these|those) (?:allegations?|charges?|accusations?|claims?|reports?)\\b(?! (?:of|that)))");

    /** Who is said not to have answered is not accused by that. */
    private static final Pattern NO_CLAIM = Pattern.compile(
            "\\b(?:respon\\w+|repl(?:y|ied)|propos\\w+|offered|invit\\w+|suggest\\w+|welcom\\w+|denie[sd]|reject\\w*)\\b");

    private static final Pattern UNSUPPOSED = Pattern.compile(
            "\\b(?:not|never|without|if|whether|would|could|might|may|will|traded|exchang\\w+|of) (?:[\\w'-]+ ){0,2}$");

    private static final Pattern POINTS_BACK = Pattern.compile(
            "\\b(?:that|this|these|those|the same|such) (?:policy|policies|behaviou?r|conduct|campaign|efforts?|practices?|support|activit\\w+|"
                    + "suppl(?:y|ies)|traffic|operations?|attacks?|acts?)\\b");

    /** How many sentences back "that policy" may point. */
    private static final int POINTED = 3;

    private final Parties parties;
    private final Telling telling;
    private final SaidCharges said;
    private final EventCharges events;

    ChargeFinder(Parties parties, Issues issues) {
        this.parties = parties;
        this.telling = new Telling(parties, issues);
        this.said = new SaidCharges(parties, telling);
        this.events = new EventCharges(parties, telling);
    }

    /** In text order. */
    List<Charge> find(Page page) {
        return page.once("charges", () -> charges(page));
    }

    private List<Charge> charges(Page page) {
        List<Charge> charges = new ArrayList<>();
        for (Statement statement : page.statements()) {
            charges.addAll(said.find(page, statement));
        }
        for (Line line : telling.body(page)) {
            told(page, line, charges);
        }
        for (Event event : page.events()) {
            events.charge(page, event)
                    .filter(charge ->
                            charges.stream().noneMatch(known -> known.line().equals(charge.line())))
                    .ifPresent(charges::add);
        }
        for (Event event : page.events()) {
            events.harm(page, event)
                    .filter(charge -> charges.stream()
                            .noneMatch(known -> known.line().equals(charge.line())
                                    && known.sides().equals(charge.sides())))
                    .ifPresent(charges::add);
        }
        for (Line line : telling.body(page)) {
            denied(page, line, charges);
        }
        charges.removeIf(charge -> charge.accused().equals(charge.accuser()));
        Set<String> single = new HashSet<>();
        charges.stream().filter(charge -> !charge.mutual()).forEach(charge -> single.add(charge.sides()));
        charges.removeIf(charge -> charge.mutual() && single.contains(charge.sides()));
        charges.sort(Comparator.comparing(Charge::account).thenComparing(Charge::sides));
        return pointingBack(page, charges);
    }

    /** "That policy": a charge on no known issue that points back is on the issue of the last one of the same sides. */
    private static List<Charge> pointingBack(Page page, List<Charge> charges) {
        List<Charge> out = new ArrayList<>();
        for (Charge charge : charges) {
            Charge last = out.stream()
                    .filter(other -> other.sides().equals(charge.sides()))
                    .reduce((first, second) -> second)
                    .orElse(null);
            boolean points = charge.topic() == null
                    && last != null
                    && charge.line().number() - last.line().number() <= POINTED
                    && POINTS_BACK.matcher(page.lower(charge.conduct())).find();
            out.add(points && last != null ? charge.on(last.topic()) : charge);
        }
        return out;
    }

    /** Charges that the report tells in its own voice. */
    private void told(Page page, Line line, List<Charge> charges) {
        Matcher found = ACCUSES.matcher(line.lower());
        while (found.find()) {
            boolean none =
                    UNSUPPOSED.matcher(line.lower().substring(0, found.start())).find();
            int begin = line.span().begin() + found.start();
            Span after = new Span(begin, line.span().end());
            boolean known = charges.stream()
                    .anyMatch(charge -> charge.account().spans().stream().anyMatch(span -> span.contains(begin)));
            if (none || known || found.end() + 1 >= line.lower().length()) {
                continue;
            }
            List<Party> by = telling.subjects(page, line, found.start());
            String upTo = line.lower().substring(0, found.start());
            if (PASSIVE.matcher(upTo).find()) {
                passive(page, line, found, by, charges);
            } else if (by.size() == 1) {
                Party accuser = by.get(0);
                Optional<Party> accused = said.accused(page, after, accuser, found.group());
                accused.filter(side -> !side.equals(accuser))
                        .ifPresent(side -> charges.add(Charge.of(
                                telling,
                                page,
                                line,
                                accuser,
                                side,
                                new Span(line.span().begin() + found.end() + 1, after.end()),
                                true,
                                telling.account(page, line, found.start()))));
            } else if (by.size() == 2
                    && EACH_OTHER.matcher(line.lower().substring(found.end())).find()) {
                for (int i = 0; i < 2; i++) {
                    charges.add(Charge.of(
                                    telling,
                                    page,
                                    line,
                                    by.get(i),
                                    by.get(1 - i),
                                    after,
                                    true,
                                    telling.account(page, line, found.start()))
                            .ofBoth());
                }
            }
        }
        claimed(page, line, charges);
        if (line.has(NOUN)) {
            noun(page, line, charges);
        }
    }

    private static final Pattern WHAT_THEY_CLAIM = Pattern.compile(
            "\\bwhat (?:it|they|he|she) (?=(?:claims?|claimed|calls?|called|says?|said|describes?|described)\\b)");

    /** "What they claim are Ruritanian smugglers". */
    private void claimed(Page page, Line line, List<Charge> charges) {
        Matcher found = WHAT_THEY_CLAIM.matcher(line.lower());
        if (!found.find() || !Harm.WORDS.matcher(line.lower()).find(found.end())) {
            return;
        }
        List<Party> by = telling.subjects(page, line, found.end());
        Span after = new Span(line.span().begin() + found.end(), line.span().end());
        if (by.size() == 1 && charges.stream().noneMatch(charge -> charge.line().equals(line))) {
            said.accused(page, after, by.get(0), "")
                    .ifPresent(accused -> charges.add(Charge.of(
                            telling,
                            page,
                            line,
                            by.get(0),
                            accused,
                            after,
                            false,
                            telling.account(page, line, found.start()))));
        }
    }

    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:is|are|was|were|been|being|be|stands?|stood)(?: (?:\\w+ly|also|often|widely|long|repeatedly|still))* $");

    private static final Pattern BY = Pattern.compile("\\bby (?=\\w)");

    /** "Is accused by Graustark of ...": of "is accused of" nobody is the accuser. */
    private void passive(Page page, Line line, Matcher verb, List<Party> accused, List<Charge> charges) {
        Matcher by = BY.matcher(line.lower());
        if (accused.size() != 1 || !by.find(verb.end())) {
            return;
        }
        int begin = line.span().begin() + by.end();
        Span words = new Span(begin, Math.min(line.span().end(), begin + 40));
        telling.named(page, words).stream()
                .filter(side -> parties.isSide(side) && !side.equals(accused.get(0)))
                .findFirst()
                .ifPresent(accuser -> charges.add(Charge.of(
                        telling,
                        page,
                        line,
                        accuser,
                        accused.get(0),
                        new Span(line.span().begin() + verb.end(), line.span().end()),
                        true,
                        telling.account(page, line, verb.start()))));
    }

    /** "The Ruritanian allegation was ...": who answers a charge tells of it. */
    private void noun(Page page, Line line, List<Charge> charges) {
        Matcher found = NOUN.matcher(line.lower());
        while (found.find() && found.start() > 0) {
            int from = Math.max(0, found.start() - 30);
            List<Party> owners = telling.owners(
                    page, new Span(line.span().begin() + from, line.span().begin() + found.start()));
            boolean adjacent = !owners.isEmpty()
                    && OWNER_BEFORE
                            .matcher(line.lower().substring(0, found.start()))
                            .find();
            boolean known = charges.stream().anyMatch(charge -> charge.line().equals(line));
            if (adjacent && !known) {
                Party accuser = owners.get(owners.size() - 1);
                parties.other(page, accuser)
                        .ifPresent(accused -> charges.add(Charge.of(
                                        telling,
                                        page,
                                        line,
                                        accuser,
                                        accused,
                                        line.span(),
                                        false,
                                        telling.account(page, line, found.start()))
                                .onIssueOf(page, telling)));
            }
        }
    }

    private static final Pattern OWNER_BEFORE = Pattern.compile("(?:\\bthe [\\w-]+ |'s? |\\bby [\\w-]+ )$");

    /** What somebody said of a side, when the side denies it right after. */
    private void denied(Page page, Line line, List<Charge> charges) {
        Matcher found = DENIES.matcher(line.lower());
        if (!found.find() || line.number() == 0) {
            return;
        }
        Line before = page.lines().get(line.number() - 1);
        List<Party> by = telling.subjects(page, line, found.start());
        boolean known = by.size() != 1
                || before.paragraph() != line.paragraph()
                || charges.stream()
                        .anyMatch(charge -> charge.accused().equals(by.get(0))
                                && charge.line().number() >= line.number() - 2
                                && charge.line().number() <= line.number());
        if (known) {
            return;
        }
        if (before.has(NO_CLAIM)) {
            return;
        }
        Party accused = by.get(0);
        for (Statement statement : telling.statements(page, before)) {
            List<Party> speakers = telling.speaking(page, statement);
            boolean names = statement.content().stream()
                    .anyMatch(span -> telling.named(page, span).contains(accused));
            if (names && !speakers.contains(accused)) {
                Span content = statement.content().get(0);
                charges.add(Charge.of(
                        telling,
                        page,
                        before,
                        speakers.size() == 1 ? speakers.get(0) : null,
                        accused,
                        content,
                        false,
                        Account.of(statement)));
                return;
            }
        }
        List<Party> told = telling.first(page, before);
        boolean other = told.size() == 1
                && !told.get(0).equals(accused)
                && telling.statements(page, before).isEmpty()
                && parties.around(page).contains(accused);
        if (other && found.group().endsWith("it")) {
            charges.add(Charge.of(
                    telling, page, before, told.get(0), accused, before.span(), false, telling.whole(page, before)));
        }
    }

    /** The issues that a statement speaks of. */
    Set<String> topics(Page page, Statement statement) {
        return page.once("topics", statement.id(), () -> {
            Set<String> topics = new TreeSet<>();
            for (Span span : statement.content()) {
                topics.addAll(telling.topics(page, span));
            }
            return topics;
        });
    }
}
