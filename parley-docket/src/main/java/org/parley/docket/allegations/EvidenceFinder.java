package org.parley.docket.allegations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Statement;

/** Finds where one report tells that evidence was offered, withheld or weighed. */
final class EvidenceFinder {

    /**
     * One report's account of evidence.
     *
     * @param line the sentence
     * @param by who offers it
     * @param standard what is said of its weight, as told
     * @param topic issue the sentence speaks of, if any
     * @param account where it stands
     */
    record Offer(
            Line line,
            Party by,
            @Nullable String standard,
            @Nullable String topic,
            Account account) {}

    private static final String NOUNS = "(?:evidence|proof|dossier|photographs?|photos|footage|videos?|serial numbers|"
            + "intercepts?|satellite (?:images?|imagery|pictures)|intelligence reports?|documents|debris|fragments|films?|recordings?|material|footprints|findings)";

    private static final Pattern EVIDENCE = Pattern.compile("\\b" + NOUNS + "\\b");

    private static final Pattern STANDARD = Pattern.compile("\\b(?:"
            + "(?:solid|strong|clear|hard|credible|irrefutable|convincing|circumstantial|conclusive|compelling|scant|little|"
            + "insufficient|overwhelming|undeniable|ample|new|fresh|video|photographic|forensic|documentary|no|any) (?="
            + NOUNS + ")"
            + "|not (?:\\w+ ){0,2}\\W?(?:judicial|court|legal) (?:quality|standard|grade)"
            + "|(?:beyond (?:a )?(?:reasonable )?doubt|judicial quality|hearsay)"
            + "|(?:did|does|do|has|have|had) not (?:present|provide|offer|show|produce|give) (?:\\w+ ){0,3}?" + NOUNS
            + ")");

    /** Evidence awaited of a promise is no evidence of a charge. */
    private static final Pattern AWAITED = Pattern.compile(
            "\\b(?:await\\w*|wait\\w*|want\\w*|need\\w*|looking|look for|hope\\w*|difficult to) [^.]{0,60}" + NOUNS
                    + "|" + NOUNS
                    + " (?:on the ground|of (?:that|this|its|the|their) (?:commitment|promise|pledge|better))");

    private final Parties parties;
    private final Issues issues;

    EvidenceFinder(Parties parties, Issues issues) {
        this.parties = parties;
        this.issues = issues;
    }

    /** In text order. */
    List<Offer> find(Page page) {
        return page.once("evidence", () -> offers(page));
    }

    private List<Offer> offers(Page page) {
        List<Offer> offers = new ArrayList<>();
        for (Line line : page.lines()) {
            boolean judged = STANDARD.matcher(line.lower()).find();
            if ((line.has(EVIDENCE) || judged) && !line.has(AWAITED)) {
                speaker(page, line).ifPresent(statement -> parties.findOf(statement.speaker())
                        .ifPresent(party -> offers.add(new Offer(
                                line,
                                party,
                                standard(line.lower()),
                                issues.findMain(line.words()).orElse(null),
                                new Account(page.report().id(), List.of(line.span()), statement.id(), null)))));
            }
        }
        return offers;
    }

    /** Who offers or is said to offer none: the speaker, whatever side. */
    private Optional<Statement> speaker(Page page, Line line) {
        return page.statements().stream()
                .filter(statement -> statement.content().stream().anyMatch(line.span()::overlaps))
                .filter(statement -> parties.findOf(statement.speaker()).isPresent())
                .findFirst();
    }

    private static @Nullable String standard(String lower) {
        Matcher found = STANDARD.matcher(lower);
        return found.find() ? found.group().strip().replace("\"", "") : null;
    }
}
