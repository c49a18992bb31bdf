package org.parley.docket.allegations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.docket.parties.Telling;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Span;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;

/** Finds the charges that statements raise: those that accuse, and those that tell of harm done by another side. */
final class SaidCharges {

    /** Below this certainty a statement raises no charge of its own. */
    private static final double LEAST_CERTAIN = 0.35;

    private static final Set<SpeechAct> CLAIMS =
            Set.of(SpeechAct.ASSERT, SpeechAct.ASSESS, SpeechAct.DEMAND, SpeechAct.THREATEN, SpeechAct.ACCUSE);

    /** Before a country's name these make it a place, not a side. */
    private static final Pattern PLACE_BEFORE =
            Pattern.compile("\\b(?:in|inside|from|into|across|to|near|of|over|on)(?: the)? $");

    private static final Pattern EACH_OTHER = Pattern.compile("\\b(?:the other|each other|one another)\\b");

    private static final Pattern REPLY_CUE = Pattern.compile("\\b(?:respond|repl|retort|counter|shot back|answer)");

    /** "Were abducted by Ruritania". */
    private static final Pattern DONE_BY = Pattern.compile("^[^.;,]{0,60}?\\bby (?=\\w)");

    private final Parties parties;
    private final Telling telling;

    SaidCharges(Parties parties, Telling telling) {
        this.parties = parties;
        this.telling = telling;
    }

    List<Charge> find(Page page, Statement statement) {
        Optional<Line> line = page.findLine(statement.content().get(0));
        boolean sure = statement.origin().confidence() >= LEAST_CERTAIN && !statement.negated();
        if (!sure || line.isEmpty()) {
            return List.of();
        }
        List<Party> accusers = telling.speaking(page, statement);
        boolean each = EACH_OTHER.matcher(page.lower(statement.extent())).find();
        if (accusers.size() == 2) {
            return statement.act() == SpeechAct.ACCUSE && each
                    ? mutual(page, line.get(), statement, accusers)
                    : List.of();
        }
        List<Charge> raised = new ArrayList<>();
        for (Party accuser : accusers) {
            charge(page, line.get(), statement, accuser).ifPresent(raised::add);
        }
        return raised;
    }

    private List<Charge> mutual(Page page, Line line, Statement statement, List<Party> both) {
        List<Charge> raised = new ArrayList<>();
        for (int i = 0; i < both.size(); i++) {
            raised.add(Charge.of(
                            telling,
                            page,
                            line,
                            both.get(i),
                            both.get(1 - i),
                            whole(statement),
                            true,
                            Account.of(statement))
                    .ofBoth());
        }
        return raised;
    }

    private Optional<Charge> charge(Page page, Line line, Statement statement, Party accuser) {
        String cue = page.lower(cue(statement));
        boolean accuses =
                statement.act() == SpeechAct.ACCUSE && AGAINST.matcher(cue).find();
        String what = page.lower(whole(statement));
        if (PRAISES.matcher(cue).find() || WHETHER.matcher(what).find()) {
            return Optional.empty();
        }
        if (accuses && PASSIVE.matcher(cue).find()) {
            return Optional.empty();
        }
        if (accuses) {
            return accusedIn(page, statement, accuser)
                    .or(() -> before(page, line, statement, accuser))
                    .or(() -> isOpen(cue, what) ? parties.other(page, accuser) : Optional.empty())
                    .map(accused -> Charge.of(
                            telling,
                            page,
                            line,
                            accuser,
                            accused,
                            whole(statement),
                            ACCUSING.matcher(page.lower(cue(statement))).find(),
                            Account.of(statement)));
        }
        return CLAIMS.contains(statement.act()) ? harm(page, line, statement, accuser) : Optional.empty();
    }

    /** "Protested against the raids", "accused them of": whom is not said there. */
    private static boolean isOpen(String verb, String rest) {
        return PROTESTS.matcher(verb).find() || THEM.matcher(rest).find();
    }

    private static final Pattern PROTESTS = Pattern.compile("\\b(?:protest|complain|condemn|denounc)");

    private static final Pattern PRAISES = Pattern.compile("\\b(?:confirm|hail|welcom|prais|congratulat)");

    private static final Pattern WHETHER = Pattern.compile("^\\W*(?:\\w+ )?(?:whether|if)\\b");

    private static final Pattern THEM = Pattern.compile(
            "^\\W*(?:it|them|him|her|its|their|his|the other side|the enemy|(?:the )?(?:soldiers|troops|men)) ");

    private static final Pattern PASSIVE =
            Pattern.compile("\\b(?:is|are|was|were|been|being) (?:\\w+ly )?(?:accused|blamed|condemned)");

    private static final Pattern AGAINST =
            Pattern.compile("\\b(?:accus|blam|charg|protest|complain|condemn|denounc|alleg)");

    private static final Pattern ACCUSING = Pattern.compile("\\b(?:accus|blam|charg)");

    private static Span cue(Statement statement) {
        return statement.cue().isEmpty()
                ? statement.extent()
                : statement
                        .cue()
                        .get(0)
                        .cover(statement.cue().get(statement.cue().size() - 1));
    }

    private Optional<Party> accusedIn(Page page, Statement statement, Party accuser) {
        for (Span span : statement.content()) {
            Optional<Party> side = named(page, span, accuser);
            if (side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    /** The first side named in words that is not the accuser itself and no mere place; else the other of two. */
    Optional<Party> accused(Page page, Span words, Party accuser, String verb) {
        String rest = page.lower(words).substring(Math.min(verb.length(), words.length()));
        boolean direct = DIRECT.matcher(verb).find();
        Optional<Party> named = named(page, words, accuser).filter(side -> !direct || begins(page, words, side));
        return named.or(() -> isOpen(verb, rest.strip() + " ") ? parties.other(page, accuser) : Optional.empty());
    }

    private static final Pattern DIRECT = Pattern.compile("\\b(?:accus|blam|charg)");

    /** Whom "accuses" is followed by, before what of. */
    private boolean begins(Page page, Span words, Party side) {
        Matcher of = OF.matcher(page.lower(words));
        int end = of.find() ? words.begin() + of.start() + 1 : words.end();
        Span object = new Span(words.begin(), Math.max(words.begin() + 1, end));
        return telling.named(page, object).contains(side)
                || telling.owners(page, object).contains(side);
    }

    private static final Pattern OF = Pattern.compile(" (?:of|for|with) ");

    private Optional<Party> named(Page page, Span span, Party accuser) {
        Optional<Party> doer = telling.subjectsIn(page, span).stream()
                .filter(party -> !party.equals(accuser) && parties.isSide(party))
                .findFirst();
        Optional<Party> owner = telling.owners(page, span).stream()
                .filter(party -> !party.equals(accuser) && !isPlaced(page, span, party))
                .findFirst();
        return leading(page, span)
                .filter(party -> !party.equals(accuser))
                .or(() -> doer)
                .or(() -> owner);
    }

    /** "Ruritanian efforts were ...": of whose doing the words speak that begin so. */
    private Optional<Party> leading(Page page, Span span) {
        Matcher begins = BEGINS.matcher(page.lower(span));
        int at = begins.find() ? span.begin() + begins.end() : span.begin();
        return parties.names().peoples(page, span).stream()
                .filter(people -> people.getKey().begin() == at)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static final Pattern BEGINS = Pattern.compile("^\\W*(?:that )?(?:the |all |many |most )?");

    private boolean isPlaced(Page page, Span span, Party party) {
        return page.mentions(span).stream()
                .anyMatch(mention -> parties.findOf(mention.actor().id())
                                .filter(party::equals)
                                .isPresent()
                        && isPlace(page, mention.span()));
    }

    /** "detained five Iranians and accused them": the nearest side before the words of accusing. */
    private Optional<Party> before(Page page, Line line, Statement statement, Party accuser) {
        int end = statement.extent().begin() - 1;
        Optional<Party> found = Optional.empty();
        if (end > line.span().begin()) {
            for (Page.Mention mention : page.mentions(new Span(line.span().begin(), end))) {
                Optional<Party> side = parties.findOf(mention.actor().id())
                        .filter(party ->
                                !party.equals(accuser) && parties.isSide(party) && !isPlace(page, mention.span()));
                found = side.isPresent() ? side : found;
            }
        }
        return found;
    }

    private Optional<Charge> harm(Page page, Line line, Statement statement, Party accuser) {
        for (Span content : statement.content()) {
            String said = page.lower(content);
            Matcher harm = Harm.WORDS.matcher(said);
            while (harm.find()) {
                if (Harm.WHETHER.matcher(said.substring(0, harm.start())).find()) {
                    continue;
                }
                if (Harm.TAKEN_BACK.matcher(said.substring(0, harm.start())).find()
                        || Harm.AGREED.matcher(said.substring(0, harm.start())).find()) {
                    continue;
                }
                Optional<Party> accused = doneBy(page, content, said, harm.end(), accuser)
                        .or(() -> answering(page, statement, accuser))
                        .or(() -> doer(page, content, content.begin() + harm.start(), accuser))
                        .or(() -> Harm.OF_OURS
                                                .matcher(said.substring(harm.start()))
                                                .find()
                                        && telling.owners(page, content).stream()
                                                .allMatch(accuser::equals)
                                ? parties.other(page, accuser)
                                : Optional.empty());
                if (accused.isPresent()) {
                    return accused.map(party -> Charge.of(
                            telling, page, line, accuser, party, whole(statement), false, Account.of(statement)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Party> doneBy(Page page, Span content, String said, int from, Party accuser) {
        Matcher by = DONE_BY.matcher(said.substring(from));
        if (!by.find() || content.begin() + from + by.end() >= content.end()) {
            return Optional.empty();
        }
        int begin = content.begin() + from + by.end();
        Span after = new Span(begin, Math.min(content.end(), begin + 40));
        return telling.named(page, after).stream()
                .findFirst()
                .filter(party -> !party.equals(accuser) && parties.isSide(party));
    }

    /** The nearest side before the words of harm that is not the accuser and no mere place. */
    private Optional<Party> doer(Page page, Span content, int at, Party accuser) {
        if (at <= content.begin()) {
            return Optional.empty();
        }
        Party found = null;
        for (Party side : telling.subjectsIn(page, new Span(content.begin(), at))) {
            found = side.equals(accuser) || !parties.isSide(side) ? found : side;
        }
        return Optional.ofNullable(found);
    }

    /** A charge that names nobody is against the side that answers it in the same breath. */
    private Optional<Party> answering(Page page, Statement statement, Party accuser) {
        List<Statement> all = page.statements();
        Optional<Line> line = page.findLine(statement.extent());
        for (int i = all.indexOf(statement) + 1; i < all.size(); i++) {
            Statement next = all.get(i);
            if (!page.findLine(next.extent()).equals(line)) {
                return Optional.empty();
            }
            boolean replies = !next.cue().isEmpty()
                    && REPLY_CUE.matcher(page.lower(next.extent())).find();
            Optional<Party> side = telling.speaking(page, next).stream()
                    .filter(party -> !party.equals(accuser))
                    .findFirst();
            if (replies && side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    private static Span whole(Statement statement) {
        List<Span> content = statement.content();
        return content.get(0).cover(content.get(content.size() - 1));
    }

    private static boolean isPlace(Page page, Span mention) {
        int from = Math.max(0, mention.begin() - 12);
        return from < mention.begin()
                && page.isCountryName(mention)
                && PLACE_BEFORE
                        .matcher(page.lower(new Span(from, mention.begin())))
                        .find();
    }
}
