package org.parley.docket.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.page.Stems;
import org.parley.docket.page.Word;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.Span;
import org.parley.model.Statement;

/** Who a sentence tells something of, in whose words, and where it stands. */
public final class Telling {

    private final Parties parties;
    private final Subjects subjects;
    private final Issues issues;

    public Telling(Parties parties, Issues issues) {
        this.parties = parties;
        this.subjects = new Subjects(parties);
        this.issues = issues;
    }

    public Parties parties() {
        return parties;
    }

    /** The sentences of a report but its headline. */
    public List<Line> body(Page page) {
        return page.once("body", () -> {
            Optional<Span> title = Optional.ofNullable(page.report().heading().titleSpan());
            return page.lines().stream()
                    .filter(line -> title.filter(line.span()::overlaps).isEmpty())
                    .toList();
        });
    }

    /** The sides that a sentence begins with as those who do something. */
    public List<Party> first(Page page, Line line) {
        return subjects.first(page, line).stream().filter(parties::isSide).toList();
    }

    /** The statement whose words a place of a line belongs to; the shortest of several. */
    public Optional<Statement> statement(Page page, Line line, int at) {
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
    public List<Statement> statements(Page page, Line line) {
        return page.once("statements in", line.number(), () -> page.statements().stream()
                .filter(statement -> statement.extent().overlaps(line.span()))
                .toList());
    }

    /** The sides that do what a verb says; those who speak when the verb is the cue of a statement. */
    public List<Party> subjects(Page page, Line line, int at) {
        List<Party> named =
                subjects.of(page, line, at).stream().filter(parties::isSide).toList();
        if (!named.isEmpty()) {
            return named;
        }
        int place = line.span().begin() + at;
        return statements(page, line).stream()
                .filter(statement -> statement.cue().stream().anyMatch(cue -> cue.contains(place)))
                .map(statement -> speaking(page, statement))
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The sides that speak in a statement, also where its source is "its army" or "the ministry" of the country where the
     * report was written.
     */
    public List<Party> speaking(Page page, Statement statement) {
        return page.once("speaking", statement.id(), () -> speakers(page, statement));
    }

    /** A state's, even where a group is called an army too. */
    private static final Pattern STATE_BODY =
            Pattern.compile("the (?:army|military|government|police|navy|air force|(?:\\w+ )?ministry)");

    private List<Party> speakers(Page page, Statement statement) {
        List<Party> known = parties.speakingFor(page, statement);
        if (statement.source().isEmpty()) {
            return known;
        }
        Span source = statement.source().get(0);
        // "it said that Ruritania": it is not Ruritania
        boolean other = page.lower(source).equals("it")
                && statement.content().stream().anyMatch(span -> known.stream().anyMatch(named(page, span)::contains));
        boolean confused = STATE_BODY.matcher(page.lower(source)).matches()
                && known.size() == 1
                && known.get(0).code() == null;
        if (!known.isEmpty() && !other && !confused) {
            return known;
        }
        List<Party> meant =
                subjects.meant(page, source).stream().filter(parties::isSide).toList();
        return meant.isEmpty() ? known : meant;
    }

    /** The sides that speak in the words around a place of a line; all of them when statements lie in each other. */
    public boolean speaks(Page page, Line line, int at, Party side) {
        int place = line.span().begin() + at;
        return statements(page, line).stream()
                .filter(statement -> statement.content().stream().anyMatch(span -> span.contains(place)))
                .anyMatch(statement -> speaking(page, statement).contains(side));
    }

    /** Whether a place of a line lies in what somebody says. */
    public boolean isSaid(Page page, Line line, int at) {
        int place = line.span().begin() + at;
        return statements(page, line).stream()
                .anyMatch(statement -> statement.content().stream().anyMatch(span -> span.contains(place)));
    }

    public List<Party> named(Page page, Span within) {
        return subjects.named(page, within);
    }

    /** Sides named in a span, without the names of countries that are places there; in text order. */
    public List<Party> subjectsIn(Page page, Span within) {
        return subjects.doers(page, within);
    }

    /** Sides named in a span, those of whose possession it speaks too: "the Ruritanian proposal". */
    public List<Party> owners(Page page, Span within) {
        List<Party> named = new ArrayList<>(
                parties.named(page, within).stream().filter(parties::isSide).toList());
        parties.names().in(page, within).forEach(named::add);
        return named;
    }

    public Account account(Page page, Line line, int at) {
        return statement(page, line, at)
                .map(Account::of)
                .orElseGet(() -> Account.of(page.report().id(), List.of(line.span())));
    }

    /** An account of a whole sentence, with the statement that it is or holds. */
    public Account whole(Page page, Line line) {
        return page.always("whole", line.number(), () -> {
            String statement = page.statements().stream()
                    .filter(said -> said.content().stream().anyMatch(line.span()::overlaps))
                    .map(Statement::id)
                    .findFirst()
                    .orElse(null);
            return new Account(page.report().id(), List.of(line.span()), statement, null);
        });
    }

    /** What a sentence is about, without the names in it. */
    public Set<String> stems(Page page, Line line) {
        return stems(page, line.span());
    }

    /** What the words of a span are about, without the names in it. */
    public Set<String> stems(Page page, Span span) {
        return page.once("stems", span, () -> {
            List<Span> sides = page.mentions(span).stream()
                    .filter(mention -> parties.findOf(mention.actor().id())
                            .filter(parties::isSide)
                            .isPresent())
                    .map(Page.Mention::span)
                    .toList();
            List<Word> words = page.wordsIn(span).stream()
                    .filter(word -> sides.stream().noneMatch(word.span()::overlaps))
                    .toList();
            return Stems.of(words);
        });
    }

    /** The issues that words speak of. */
    public Set<String> topics(Page page, Span span) {
        return issues.weigh(page.wordsIn(span)).keySet();
    }

    /** The issue that words speak of most. */
    public Optional<String> topic(Page page, Span span) {
        return issues.findMain(page.wordsIn(span));
    }
}
