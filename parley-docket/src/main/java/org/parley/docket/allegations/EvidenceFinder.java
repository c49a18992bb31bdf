package org.parley.docket.allegations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Telling;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Finds where one report tells that evidence was offered, withheld, tested or weighed. */
final class EvidenceFinder {

    /**
     * One report's account of evidence.
     *
     * @param line the sentence
     * @param by who offers it or is said to offer none, else who speaks of it; absent when neither is told
     * @param offers whether {@code by} is who offers it, or does not
     * @param standard what is said of its weight, as told
     * @param topic issue the sentence speaks of, if any
     * @param stems what the sentence is about
     * @param account where it stands
     */
    record Offer(
            Line line,
            @Nullable Party by,
            boolean offers,
            @Nullable String standard,
            @Nullable String topic,
            Set<String> stems,
            Account account) {}

    private static final String NOUNS =
            "(?:evidence|proof|dossiers?|photographs?|photos|pictures|footage|videos?|serial numbers|"
                    + "intercepts?|satellite (?:images?|imagery|pictures)|intelligence reports?|documents|debris|wreckage|fragments|shrapnel|"
                    + "casings|films?|recordings?|material|footprints|findings|radar (?:data|tracks?|records?)|samples|laboratory|"
                    + "testimon(?:y|ies)|affidavits?|statements (?:by|of|from) (?:[\\w-]+ ){0,2}(?:witnesses|persons|residents|survivors)|witness statements|"
                    + "tracks|traces|radio logs?|autops(?:y|ies)|medical reports?|black box|"
                    + "lists? of (?:names|\\d+|the (?:names|dead|missing))|eyewitness(?:es)?|forensic\\w*|tapes?|transcripts?|confessions?)";

    private static final Pattern EVIDENCE = Pattern.compile("\\b" + NOUNS + "\\b");

    /** Doing something with evidence: needed where no side speaks. */
    private static final Pattern SHOWS = Pattern.compile(
            "\\b(?:show(?:s|n|ed)?|present(?:s|ed)?|offer(?:s|ed)?|produc(?:es|ed)|provid(?:es|ed)|"
                    + "publish(?:es|ed)|releas(?:es|ed)|hand(?:s|ed)? over|handed|gave|gives?|submit(?:s|ted)|ha(?:s|d|ve) seen|examin\\w+|"
                    + "inspect(?:ed|s)|analys\\w+|analyz\\w+|display(?:s|ed)|circulat(?:es|ed)|laid out|list(?:s|ed)?|cit(?:es|ed)|share[sd]?)\\b");

    private static final Pattern STANDARD = Pattern.compile("\\b(?:"
            + "(?:solid|strong|clear|hard|credible|irrefutable|convincing|circumstantial|conclusive|compelling|scant|little|"
            + "insufficient|overwhelming|undeniable|ample|new|fresh|video|photographic|forensic|documentary|no|any) (?="
            + NOUNS + ")"
            + "|(?:not (?:\\w+ ){0,2}?|(?:lack(?:s|ed)?|without|short of|below|fell short of|falls short of) (?:an? |any |the )?)"
            + "\\W?(?:judicial|court|legal|courtroom) (?:quality|standards?|grade)"
            + "|(?:would|could|might|will|can|did|does|do) not (?:\\w+ ){0,6}?(?:stand|hold) up in (?:an? )?court"
            + "|(?:beyond (?:a )?(?:reasonable )?doubt|judicial quality|hearsay)"
            + "|(?:did|does|do|has|have|had) not (?:present|provide|offer|show|produce|give) (?:\\w+ ){0,3}?" + NOUNS
            + "|(?:no|neither|none|not)\\b[^.;]{0,50}? (?:tested|verified|verif(?:y|ies)|confirmed|corroborated|examined)\\b"
            + "(?:[^.;]{0,20} by an? \\w+ \\w+)?|prov(?:es?|ed) nothing)");

    /** "Ruritania had offered no evidence", "Ruritania has proof": whose it is. */
    private static final Pattern HAS = Pattern.compile(
            "\\b(?:(?:had|has|have|having|did|does|do)(?: not)? )?(?:show(?:n|ed)?|present(?:ed)?|offer(?:ed)?|"
                    + "produc(?:ed|e)|provid(?:ed|e)|publish(?:ed)?|releas(?:ed)?|hand(?:ed)? over|given|gave|give|has|had|have|laid out|list(?:s|ed)|submitted)\\b"
                    + "(?= (?:[\\w'-]+ ){0,4}?" + NOUNS + "\\b)");

    /** Evidence awaited of a promise is no evidence of a charge; nor is what is shown of something else. */
    private static final Pattern AWAITED = Pattern.compile(
            "\\b(?:await\\w*|wait\\w*|want\\w*|need\\w*|looking|look for|hope\\w*|difficult to) [^.]{0,60}" + NOUNS
                    + "|" + NOUNS
                    + " (?:on the ground|of (?:that|this|its|the|their) (?:commitment|promise|pledge|better))"
                    + "|travel documents|signed the documents?|building material|raw material");

    private final Telling telling;

    EvidenceFinder(Telling telling) {
        this.telling = telling;
    }

    /**
     * In text order.
     *
     * @param charges of the report: what the report itself tells is evidence only near one
     */
    List<Offer> find(Page page, List<Charge> charges) {
        return page.once("evidence", () -> offers(page, charges));
    }

    private List<Offer> offers(Page page, List<Charge> charges) {
        List<Offer> offers = new ArrayList<>();
        for (Line line : page.lines()) {
            boolean judged = STANDARD.matcher(line.lower()).find();
            boolean shown = line.has(EVIDENCE);
            if ((!shown && !judged) || line.has(AWAITED)) {
                continue;
            }
            Optional<Statement> statement = speaker(page, line);
            Optional<Party> has = provider(page, line);
            boolean near = judged || has.isPresent() || line.has(SHOWS);
            boolean follows = !offers.isEmpty()
                    && line.number() - offers.get(offers.size() - 1).line().number() <= 2
                    && offers.get(offers.size() - 1).line().paragraph() == line.paragraph();
            boolean told =
                    near && (follows || isNear(charges, line) || (judged && shown) || (shown && has.isPresent()));
            if (statement.isEmpty() && !told) {
                continue;
            }
            Party by = has.or(() -> statement.flatMap(
                            one -> telling.speaking(page, one).stream().findFirst()))
                    .orElse(null);
            offers.add(new Offer(
                    line,
                    by,
                    has.isPresent(),
                    standard(line),
                    telling.topic(page, line.span()).orElse(null),
                    context(page, line),
                    statement
                            .map(one -> new Account(page.report().id(), List.of(line.span()), one.id(), null))
                            .orElseGet(() -> telling.whole(page, line))));
        }
        return offers;
    }

    /** What a sentence and the two before it in its paragraph are about. */
    private Set<String> context(Page page, Line line) {
        Set<String> stems = new TreeSet<>(telling.stems(page, line));
        for (int i = line.number() - 1; i >= 0 && i >= line.number() - 2; i--) {
            Line before = page.lines().get(i);
            if (before.paragraph() == line.paragraph()) {
                stems.addAll(telling.stems(page, before));
            }
        }
        return stems;
    }

    /** Whether a charge stands in the same paragraph or few sentences before. */
    private static boolean isNear(List<Charge> charges, Line line) {
        return charges.stream().anyMatch(charge -> {
            int ahead = line.number() - charge.line().number();
            return charge.line().paragraph() == line.paragraph() || (ahead >= 0 && ahead <= 5);
        });
    }

    private Optional<Party> provider(Page page, Line line) {
        Matcher has = HAS.matcher(line.lower());
        if (has.find()) {
            List<Party> by = telling.subjects(page, line, has.start());
            if (by.size() == 1) {
                return Optional.of(by.get(0));
            }
        }
        Matcher noun = EVIDENCE.matcher(line.lower());
        if (noun.find() && noun.start() > 0) {
            int from = Math.max(0, noun.start() - 12);
            List<Party> owners = telling.owners(
                    page, new Span(line.span().begin() + from, line.span().begin() + noun.start()));
            return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Who offers or is said to offer none: the speaker, whatever side. */
    private Optional<Statement> speaker(Page page, Line line) {
        return telling.statements(page, line).stream()
                .filter(statement -> statement.content().stream().anyMatch(line.span()::overlaps))
                .filter(statement -> !telling.speaking(page, statement).isEmpty())
                .findFirst();
    }

    private static @Nullable String standard(Line line) {
        Matcher found = STANDARD.matcher(line.lower());
        if (!found.find()) {
            return null;
        }
        Matcher noun =
                EVIDENCE.matcher(line.lower()).region(found.end(), line.lower().length());
        boolean bare = found.group().strip().matches("no|any|new|little|scant");
        int end = bare && noun.lookingAt() ? noun.end() : found.end();
        return line.text().substring(found.start(), end).strip().replaceAll("[\"\u201c\u201d]", "");
    }
}
