package org.parley.docket.undertakings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.docket.page.Clause;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.page.Stems;
import org.parley.docket.page.Word;
import org.parley.docket.parties.Parties;
import org.parley.docket.parties.Subjects;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Who a sentence tells something of, in whose words, and where it stands. */
final class Telling {

    private final Parties parties;
    private final Subjects subjects;
    private final Issues issues;

    Telling(Parties parties, Issues issues) {
        this.parties = parties;
        this.subjects = new Subjects(parties);
        this.issues = issues;
    }

    Parties parties() {
        return parties;
    }

    /** The statement whose words a place of a line belongs to; the shortest of several. */
    Optional<Statement> statement(Page page, Line line, int at) {
        int place = line.span().begin() + at;
        Statement best = null;
        for (Statement statement : statements(page, line)) {
            boolean holds = statement.extent().contains(place);
            if (holds
                    && (best == null
                            || statement.extent().length() < best.extent().length())) {
                best = statement;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Statements that overlap a line, in text order. */
    List<Statement> statements(Page page, Line line) {
        return page.once("statements in " + line.number(), () -> page.statements().stream()
                .filter(statement -> statement.extent().overlaps(line.span()))
                .toList());
    }

    /** The sides that do what a verb says; those who speak when the verb is the cue of a statement. */
    List<Party> subjects(Page page, Line line, int at) {
        List<Party> named =
                subjects.of(page, line, at).stream().filter(parties::isSide).toList();
        if (!named.isEmpty()) {
            return named;
        }
        int place = line.span().begin() + at;
        return statements(page, line).stream()
                .filter(statement -> statement.cue().stream().anyMatch(cue -> cue.contains(place)))
                .map(statement -> parties.speakingFor(page, statement))
                .findFirst()
                .orElse(List.of());
    }

    /** The sides that speak in the words around a place of a line; all of them when statements lie in each other. */
    boolean speaks(Page page, Line line, int at, Party side) {
        int place = line.span().begin() + at;
        return statements(page, line).stream()
                .filter(statement -> statement.content().stream().anyMatch(span -> span.contains(place)))
                .anyMatch(statement -> parties.speakingFor(page, statement).contains(side));
    }

    List<Party> named(Page page, Span within) {
        return subjects.named(page, within);
    }

    /** Sides named in a span, those of whose possession it speaks too: "the Ruritanian proposal". */
    List<Party> owners(Page page, Span within) {
        List<Party> named = new ArrayList<>(
                parties.named(page, within).stream().filter(parties::isSide).toList());
        parties.statesIn(page, within).forEach(named::add);
        return named;
    }

    Account account(Page page, Line line, int at) {
        return statement(page, line, at)
                .map(Account::of)
                .orElseGet(() -> Account.of(page.report().id(), List.of(line.span())));
    }

    /** An account of a whole sentence, with the statement that it is or holds. */
    Account whole(Page page, Line line) {
        String statement = page.statements().stream()
                .filter(said -> said.content().stream().anyMatch(line.span()::overlaps))
                .map(Statement::id)
                .findFirst()
                .orElse(null);
        return new Account(page.report().id(), List.of(line.span()), statement, null);
    }

    /** What a sentence is about, without the names in it. */
    Set<String> stems(Page page, Line line) {
        return stems(page, line.span());
    }

    /** What the words of a span are about, without the names in it. */
    Set<String> stems(Page page, Span span) {
        List<Word> words = page.wordsIn(span).stream()
                .filter(word -> page.mentions(span).stream()
                        .noneMatch(mention -> mention.span().overlaps(word.span())))
                .toList();
        return Stems.of(words);
    }

    Optional<String> topic(Page page, Span span) {
        return issues.findMain(page.wordsIn(span));
    }

    /** An offer of each side, or none when the clause is empty. */
    Offer offer(Page page, Line line, Party by, int whatFrom, int at) {
        Span what = Clause.from(
                line.lower(),
                Math.min(whatFrom, line.lower().length() - 1),
                line.span().begin());
        return new Offer(page, line, by, what, topic(page, what).orElse(null), account(page, line, at));
    }
}
