package org.parley.docket.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.model.ActorKind;
import org.parley.model.Party;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Where a sentence names sides, in whatever words: names, "Ruritanian troops", "both sides", "the army", pronouns. */
final class Mentions {

    /** What kind of words name a side. */
    enum Kind {
        NAME,
        BOTH,
        HE,
        IT,
        THEY,
        COUNTERPART
    }

    /**
     * Words that name a side, or stand for one.
     *
     * @param begin in characters of the line
     * @param end in characters of the line
     * @param kind which words
     * @param sides whom they name; of a pronoun whom the reading takes it for, empty when it does not tell
     * @param person whether they name a person
     * @param isSubject whether they may be the subject of a verb: no place, nobody's possession
     * @param isPlace whether they are the name of a country after "in", "from" or the like
     */
    record Named(int begin, int end, Kind kind, List<Party> sides, boolean person, boolean isSubject, boolean isPlace) {

        Named {
            sides = List.copyOf(sides);
        }

        boolean isName() {
            return kind == Kind.NAME;
        }
    }

    /** Those who act for a side. */
    static final String ROLES =
            "(?:sides?|government|army|armies|military|navy|air force|forces|troops|soldiers|gunners|rebels|"
                    + "fighters|police|officials?|officers?|delegations?|delegates|negotiators?|envoys?|ambassadors?|diplomats?|"
                    + "presidents?|premier|prime minister|ministers?|ministry|ministries|leaders?|leadership|commanders?|brigadiers?|"
                    + "generals?|colonels?|command|headquarters|spokes(?:man|men|woman|person|people)|authorities|counterparts?|"
                    + "deputy|representatives?|parliament|press office|embassy|hosts?|mediators?|administration|chief|ombudsman|"
                    + "secretary|coastguard|coast guard|guards?|agents|intelligence|lawmakers|head)";

    /** "The Ruritanian side", "Ruritania's deputy foreign minister". */
    private static final Pattern ACTS = Pattern.compile("^(?:'s?)?(?: [\\w-]+){0,4}? " + ROLES + "\\b");

    private static final Pattern POSSESSIVE = Pattern.compile("^'s?(?= )");

    private static final Pattern DESCRIBES = Pattern.compile("^ [a-z]");

    private static final Pattern PREPOSITION = Pattern.compile(
            "\\b(?:of|in|inside|with|to|from|at|for|by|on|under|against|between|near|than|about|over|into|across|toward|towards|"
                    + "through|upon)(?: (?:the|a|an|both|all))? $");

    private static final Pattern LOCATIVE = Pattern.compile(
            "\\b(?:of|in|inside|from|to|at|near|over|into|across|toward|towards|through|on)(?: the)? $");

    /** "A spokesman for the army", "the president of Ruritania": the whole is the side's. */
    private static final Pattern ROLE_OF = Pattern.compile("\\b" + ROLES + " (?:for|of|from)(?: the)? $");

    private static final Pattern BOTH = Pattern.compile(
            "\\b(?:both|the two|each|neither)(?: (?:sides?|part(?:y|ies)|governments?|delegations?|armies|army|"
                    + "countries|country|nations?|capitals?|ministers|foreign ministers|defence ministers|presidents|leaders|"
                    + "commanders|men|women|states?|teams|militaries|foes|neighbours|enemies|brigadiers))\\b"
                    + "|\\btheir (?:\\w+ ){0,3}(?:ministers|directors|leaders|presidents|envoys|negotiators|generals|commanders)\\b"
                    + "|\\bthe (?:sides|parties|two)(?= (?:have|had|also|then|agreed|promised|pledged|will|would|did))"
                    + "|(?:^|(?<=[.;,] )|(?<=and ))(?:both|neither)(?= (?:\\w+ed|said|has|have|had|will|would)\\b)");

    private static final Pattern PRONOUN = Pattern.compile("\\b(?:(?:(his|her) " + "(?:\\w+ ){0,2}?" + ROLES
            + "|(its) (?:\\w+ ){0,2}?" + ROLES + "|(their) (?:\\w+ ){0,2}?" + ROLES
            + ")|(he|she)|(it)|(they)|(the (?:\\w+ ){0,2}(?:ministry|army|government|military) there))\\b");

    private static final Pattern COUNTERPART =
            Pattern.compile("\\b(?:(?:his|her|its|their) (?:\\w+ )?counterparts?|the other side|its opponent)\\b");

    /** Who fights a state, where there is one such group. */
    private static final Pattern REBELS = Pattern.compile(
            "\\bthe (?:rebels?|insurgents?|guerrillas?|militants?|militias?|militiamen|group|movement|separatists?|faction)\\b(?! [a-z]+s\\b)");

    /** Whose army, ministry or minister is not said: that of the country where the report was written. */
    private static final Pattern HOME = Pattern.compile(
            "\\b(?:the|an?) (?:[\\w']+ ){0,2}?(?:army|military|government|"
                    + "(?:foreign|defen[cs]e|interior) (?:ministry|minister)|ministry|press office|general staff|official|"
                    + "army spokes(?:man|woman|person)|police|security forces|president|prime minister|air force)\\b(?! there\\b)");

    private final Parties parties;

    Mentions(Parties parties) {
        this.parties = parties;
    }

    /** In text order, without overlap. */
    List<Named> of(Page page, Line line) {
        return page.once("sides named", line.number(), () -> find(page, line));
    }

    List<Party> other(Page page, Party one) {
        return parties.other(page, one).map(List::of).orElse(List.of());
    }

    private List<Named> find(Page page, Line line) {
        List<Named> found = new ArrayList<>();
        pronouns(page, line, found);
        both(page, line, found);
        actors(page, line, found);
        roles(page, line, found);
        peoples(line, found);
        home(page, line, found);
        found.sort(Comparator.comparingInt(Named::begin));
        return joined(line, found);
    }

    private void add(List<Named> found, Named named) {
        if (found.stream().noneMatch(other -> other.begin() < named.end() && named.begin() < other.end())) {
            found.add(named);
        }
    }

    private void pronouns(Page page, Line line, List<Named> found) {
        Matcher other = COUNTERPART.matcher(line.lower());
        while (other.find()) {
            add(found, new Named(other.start(), other.end(), Kind.COUNTERPART, List.of(), true, true, false));
        }
        Matcher at = PRONOUN.matcher(line.lower());
        while (at.find()) {
            boolean he = at.group(1) != null || at.group(4) != null;
            boolean they = at.group(3) != null || at.group(6) != null;
            if (BOTH.matcher(at.group()).find()) {
                continue;
            }
            Kind kind = he ? Kind.HE : they ? Kind.THEY : Kind.IT;
            Span span = line.spanOf(at, 0);
            List<Party> known = page.mentions(span).stream()
                    .filter(mention -> mention.span().equals(span))
                    .flatMap(mention -> parties.findOf(mention.actor().id()).stream())
                    .filter(parties::isSide)
                    .limit(1)
                    .toList();
            // the reading knows best whom "he" means
            Kind certain = kind == Kind.HE && !known.isEmpty() ? Kind.NAME : kind;
            boolean object =
                    PREPOSITION.matcher(line.lower().substring(0, at.start())).find();
            add(found, new Named(at.start(), at.end(), certain, known, he, !object, false));
        }
    }

    private void both(Page page, Line line, List<Named> found) {
        Matcher at = BOTH.matcher(line.lower());
        List<Party> main = parties.around(page);
        while (at.find() && !main.isEmpty()) {
            boolean object =
                    PREPOSITION.matcher(line.lower().substring(0, at.start())).find();
            add(found, new Named(at.start(), at.end(), Kind.BOTH, main, false, !object, false));
        }
    }

    private void actors(Page page, Line line, List<Named> found) {
        for (Page.Mention mention : page.mentions(line.span())) {
            Optional<Party> side = parties.findOf(mention.actor().id()).filter(parties::isSide);
            if (side.isPresent()) {
                boolean person = mention.actor().kind() == ActorKind.PERSON;
                add(found, name(line, mention.span(), side.get(), person, page.isCountryName(mention.span())));
            }
        }
    }

    /** Sources that the reading knows, such as "the commander". */
    private void roles(Page page, Line line, List<Named> found) {
        for (Statement statement : page.statements()) {
            if (statement.source().size() != 1
                    || !line.span().contains(statement.source().get(0))) {
                continue;
            }
            Span source = statement.source().get(0);
            List<Party> sides = parties.speakingFor(page, statement);
            if (!sides.isEmpty() && source.length() < 40) {
                int begin = source.begin() - line.span().begin();
                add(found, new Named(begin, begin + source.length(), Kind.NAME, sides, true, true, false));
            }
        }
    }

    private void peoples(Line line, List<Named> found) {
        for (Map.Entry<Span, Party> named : parties.names().in(line.text())) {
            Span span = new Span(
                    line.span().begin() + named.getKey().begin(),
                    line.span().begin() + named.getKey().end());
            Named name = name(line, span, named.getValue(), false, false);
            boolean describes =
                    DESCRIBES.matcher(line.lower().substring(name.end())).find();
            boolean acts =
                    ACTS.matcher(line.lower().substring(named.getKey().end())).find();
            if (!describes || acts) {
                add(found, name);
            }
        }
    }

    private void home(Page page, Line line, List<Named> found) {
        Optional<Party> group = parties.group(page);
        Matcher rebels = REBELS.matcher(line.lower());
        while (group.isPresent() && rebels.find()) {
            boolean object = PREPOSITION
                    .matcher(line.lower().substring(0, rebels.start()))
                    .find();
            add(found, new Named(rebels.start(), rebels.end(), Kind.NAME, List.of(group.get()), false, !object, false));
        }
        Optional<Party> home = parties.state(page);
        Matcher at = HOME.matcher(line.lower());
        while (home.isPresent() && at.find()) {
            boolean person = at.group().endsWith("minister") || at.group().endsWith("official");
            add(found, new Named(at.start(), at.end(), Kind.NAME, List.of(home.get()), person, true, false));
        }
    }

    /** With the role that follows it; a place and whose something is are no subjects. */
    private static Named name(Line line, Span span, Party side, boolean person, boolean country) {
        int begin = span.begin() - line.span().begin();
        int end = span.end() - line.span().begin();
        String after = line.lower().substring(end);
        String before = line.lower().substring(0, begin);
        Matcher acts = ACTS.matcher(after);
        boolean owns = POSSESSIVE.matcher(after).find();
        boolean hasRole = (owns || !country) && !person && acts.find() && isOne(after.substring(0, acts.end()));
        int whole = hasRole ? end + acts.end() : end;
        boolean object =
                PREPOSITION.matcher(before).find() && !ROLE_OF.matcher(before).find();
        return new Named(
                begin,
                whole,
                Kind.NAME,
                List.of(side),
                person || (hasRole && isPerson(after)),
                !object && (hasRole || !owns),
                country && !hasRole && !owns && LOCATIVE.matcher(before).find());
    }

    /** Words up to a role that hold no verb of another clause. */
    private static boolean isOne(String words) {
        return !VERB.matcher(words).find();
    }

    private static final Pattern VERB = Pattern.compile(
            "\\b(?:said|says|told|has|have|had|will|would|is|was|are|were|accus\\w+|denie[sd]|and|of|to|that|who|which|in|on|at|for|with)\\b");

    private static boolean isPerson(String after) {
        return PERSON.matcher(after).find();
    }

    private static final Pattern PERSON = Pattern.compile(
            "^(?:'s)?(?: [\\w-]+){0,4}? (?:official|officer|negotiator|envoy|ambassador|diplomat|president|premier|minister|leader|"
                    + "commander|brigadier|general|colonel|spokes(?:man|woman|person)|chief|deputy|representative)\\b");

    /** "Ruritania and Graustark agreed": both are one subject. */
    private static List<Named> joined(Line line, List<Named> found) {
        List<Named> out = new ArrayList<>();
        for (Named named : found) {
            Named last = out.isEmpty() ? null : out.get(out.size() - 1);
            String between = last == null ? "" : line.lower().substring(last.end(), named.begin());
            boolean together = last != null
                    && last.isName()
                    && named.isName()
                    && (between.equals(" and ") || between.equals(" and the ") || between.equals(" and its ally "))
                    && !last.sides().equals(named.sides());
            if (together && last != null) {
                List<Party> both = new ArrayList<>(last.sides());
                both.addAll(named.sides());
                out.set(
                        out.size() - 1,
                        new Named(
                                last.begin(),
                                named.end(),
                                Kind.BOTH,
                                both.stream().distinct().toList(),
                                false,
                                last.isSubject(),
                                last.isPlace()));
            } else {
                out.add(named);
            }
        }
        return List.copyOf(out);
    }
}
