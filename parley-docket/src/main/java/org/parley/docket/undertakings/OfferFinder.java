package org.parley.docket.undertakings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Span;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;

/**
 * Finds where one report tells that a side proposes or undertakes something: by the act of a statement, or by words of
 * proposing or promising inside one.
 */
final class OfferFinder {

    private static final double LEAST_CERTAIN = 0.35;

    private static final Pattern PROPOSING = Pattern.compile("\\b(?:"
            + "propos(?:e|es|ed|ing) (?:(?:again|also|there|last week|on \\w+|once more) ){0,2}(?=(?:that|to|a|an|the|creat\\w+|form\\w+|establish\\w+|set\\w*) )"
            + "|proposals? (?:for|to|of) (?=\\w)|offered (?=(?:a|an) )|asked (?:\\w+ ){1,2}to (?=\\w+ (?:\\w+ ){0,3}together)"
            + "|(?:suggested|recommended|mentioned|raised|floated|tabled|put forward|called for) "
            + "(?:the )?(?:idea of |possibility of )?(?=(?:creation|formation|establishment|creating|forming|establishing|"
            + "setting up|a (?:joint|trilateral|three-way|special|new|further|next|second) ))"
            + "|(?:mentioned|raised|floated) the (?=(?:creation|formation|establishment|idea) of)"
            + "|(?:extend|issue|send)(?:s|ed|ing)? an (?=invitation))");

    private static final String KEEPING =
            "(?:not be |not allow|never again|ensure|respect|withdraw|pull |stop|halt|cease|"
                    + "release|free |provide|hand over|return|open |reopen|allow|refrain|honou?r|implement|abide|support|protect|"
                    + "guarantee|forward|share|extend|lean on|disarm|lift|end )";

    private static final Pattern PROMISING = Pattern.compile("\\b(?:"
            + "(?:has |have |had )?(?:committed (?:itself |themselves |himself )?to|promis(?:ed|es|ing)(?: to| that)?|"
            + "pledg(?:ed|es|ing)(?: to| that)?|vow(?:ed|s|ing)(?: to| that)?|undert(?:ook|aken|akes)(?: to)?|"
            + "guarante(?:ed|es|eing)|(?:agreed|offer(?:ed|s|ing)) to (?:\\w+ ){0,3}?(?="
            + "provide|release|withdraw|stop|halt|assist|help|share|exchange|hand|open|support|train|allow|extend|send|free|keep|return|"
            + "meet|convene|let|set up|observe|respect|resume|swap|refrain|begin|pull|give))"
            + ")");

    private static final Pattern OWN_WILL =
            Pattern.compile("(?:\\bwe|\\bi|^.{0,40}) (?:will|would|shall|are ready to) (?=" + KEEPING + ")");

    /** A promise that is only supposed, asked for, or doubted is none. */
    private static final Pattern SUPPOSED =
            Pattern.compile("\\b(?:any|whether|if|might|could|may|should|must|not) [^.;]{0,40}$");

    private static final Pattern END = Pattern.compile(
            "(?:, (?:a|an|the|but|and|which|who|though|although|as|according)\\b|;|\\.\\s|\\s-{1,2}\\s|, \"|\\.?\"$|\\.$)");

    private final Parties parties;
    private final Issues issues;

    OfferFinder(Parties parties, Issues issues) {
        this.parties = parties;
        this.issues = issues;
    }

    /** In text order. */
    List<Offer> proposals(Page page) {
        return find(page, SpeechAct.PROPOSE, PROPOSING);
    }

    /** In text order. */
    List<Offer> commitments(Page page) {
        return find(page, SpeechAct.PROMISE, PROMISING);
    }

    private List<Offer> find(Page page, SpeechAct act, Pattern words) {
        List<Offer> offers = new ArrayList<>();
        for (Statement statement : page.statements()) {
            Optional<Line> line = page.findLine(statement.content().get(0));
            if (line.isEmpty() || statement.negated() || statement.origin().confidence() < LEAST_CERTAIN) {
                continue;
            }
            Optional<Offer> offer = inside(page, line.get(), statement, words);
            if (offer.isEmpty() && act == SpeechAct.PROMISE) {
                offer = ownWill(page, line.get(), statement);
            }
            if (offer.isEmpty() && statement.act() == act) {
                offer = byAct(page, line.get(), statement);
            }
            offer.ifPresent(offers::add);
        }
        return offers;
    }

    private Optional<Offer> byAct(Page page, Line line, Statement statement) {
        Span what = statement.content().get(0);
        Optional<Party> by =
                parties.speakingFor(page, statement).stream().findFirst().or(() -> subject(page, what));
        return by.map(party -> offer(page, line, party, what, statement));
    }

    /** "that Iran would support": who shall do it is who undertakes it. */
    private Optional<Party> subject(Page page, Span what) {
        return parties.named(page, what).stream().findFirst();
    }

    private Optional<Offer> inside(Page page, Line line, Statement statement, Pattern words) {
        Span extent = statement.extent();
        String lower = page.lower(extent);
        Matcher found = words.matcher(lower);
        while (found.find()) {
            if (found.end() >= lower.length()
                    || SUPPOSED.matcher(lower.substring(0, found.start())).find()) {
                continue;
            }
            Optional<Party> by = nearest(page, new Span(extent.begin(), extent.begin() + found.start() + 1))
                    .or(() -> parties.speakingFor(page, statement).stream().findFirst());
            Span what = clause(lower, found.end(), extent);
            if (by.isPresent() && what.length() > 1) {
                return Optional.of(offer(page, line, by.get(), what, statement));
            }
        }
        return Optional.empty();
    }

    /** "We will not allow ...": what a side says of its own doing. */
    private Optional<Offer> ownWill(Page page, Line line, Statement statement) {
        Optional<Party> by = parties.speakingFor(page, statement).stream().findFirst();
        Span content = statement.content().get(0);
        String lower = page.lower(content);
        Matcher found = OWN_WILL.matcher(lower);
        if (by.isEmpty() || !found.find() || found.end() >= lower.length()) {
            return Optional.empty();
        }
        Span before = new Span(content.begin(), content.begin() + Math.max(1, found.end()));
        boolean together = Parties.areBoth(found.group());
        boolean own = together
                || found.group().startsWith("we ")
                || found.group().startsWith("i ")
                || parties.named(page, before).stream().findFirst().equals(by);
        return own
                ? Optional.of(offer(page, line, by.get(), clause(lower, found.end(), content), statement))
                : Optional.empty();
    }

    private Optional<Party> nearest(Page page, Span before) {
        Party last = null;
        for (Page.Mention mention : page.mentions(before)) {
            last = parties.findOf(mention.actor().id()).filter(parties::isSide).orElse(last);
        }
        return Optional.ofNullable(last);
    }

    private static Span clause(String lower, int from, Span base) {
        Matcher end = END.matcher(lower);
        int to = end.find(Math.min(from + 1, lower.length())) ? end.start() : lower.length();
        int begin = Math.min(from, lower.length() - 1);
        return new Span(base.begin() + begin, base.begin() + Math.max(to, begin + 1));
    }

    private Offer offer(Page page, Line line, Party by, Span what, Statement statement) {
        String topic = issues.findMain(page.wordsIn(what)).orElse(null);
        return new Offer(page, line, by, what, topic, Account.of(statement));
    }
}
