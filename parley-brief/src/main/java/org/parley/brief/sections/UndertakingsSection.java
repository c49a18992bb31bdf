package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.List;
import org.parley.brief.document.Block;
import org.parley.brief.document.Line;
import org.parley.model.Account;
import org.parley.model.Commitment;
import org.parley.model.Party;
import org.parley.model.Proposal;

/** What was proposed and promised, on what condition, by when, how it was answered, and what bears on it since. */
final class UndertakingsSection implements Section {

    private static final int WORDS = 400;

    private final Scribe scribe;

    UndertakingsSection(Scribe scribe) {
        this.scribe = scribe;
    }

    @Override
    public List<Block> blocks() {
        List<Proposal> proposals = scribe.docket().proposals();
        List<Commitment> commitments = scribe.docket().commitments();
        List<Block> blocks = new ArrayList<>();
        if (!proposals.isEmpty() || !commitments.isEmpty()) {
            blocks.add(new Block.Heading(2, "Proposals and commitments", "undertakings"));
        }
        if (!proposals.isEmpty()) {
            blocks.add(new Block.Table(
                    "Proposals",
                    List.of("No.", "By", "To", "Proposal, as told", "Answers"),
                    List.of(6, 15, 15, 40, 24),
                    proposals.stream().map(this::proposal).toList()));
        }
        if (!commitments.isEmpty()) {
            blocks.add(new Block.Table(
                    "Commitments",
                    List.of("No.", "By", "To", "Undertaking, as told", "Condition and deadline", "What bears on it"),
                    List.of(6, 14, 12, 33, 16, 19),
                    commitments.stream().map(this::commitment).toList()));
        }
        return blocks;
    }

    private Block.Row proposal(Proposal proposal) {
        var label = scribe.labels().get(proposal.id());
        List<Line> answers = proposal.answers().stream()
                .map(answer -> scribe.pen()
                        .text(Phrases.answer(answer) + ".")
                        .notes(answer.accounts())
                        .line())
                .toList();
        return new Block.Row(
                label.target(),
                List.of(
                        Block.Cell.of(label.text()),
                        Block.Cell.of(Names.first(Names.of(proposal.by()))),
                        to(proposal.to()),
                        what(
                                proposal.what(),
                                proposal.accounts(),
                                proposal.findTopic().orElse("")),
                        answers.isEmpty() ? Block.Cell.of("none reported") : new Block.Cell(answers)));
    }

    private Block.Row commitment(Commitment commitment) {
        var label = scribe.labels().get(commitment.id());
        List<Line> terms = new ArrayList<>();
        commitment.findCondition().ifPresent(condition -> terms.add(Line.of("Condition: " + condition)));
        commitment.findDeadline().ifPresent(deadline -> terms.add(Line.of("Deadline: " + deadline)));
        List<Line> bearing = commitment.bearing().stream()
                .map(one -> scribe.pen()
                        .text(Phrases.sense(one.sense()) + ".")
                        .notes(one.accounts())
                        .line())
                .toList();
        return new Block.Row(
                label.target(),
                List.of(
                        Block.Cell.of(label.text()),
                        Block.Cell.of(Names.first(Names.of(commitment.by()))),
                        to(commitment.to()),
                        what(
                                commitment.what(),
                                commitment.accounts(),
                                commitment.findTopic().orElse("")),
                        terms.isEmpty() ? Block.Cell.of("none told") : new Block.Cell(terms),
                        bearing.isEmpty() ? Block.Cell.of("nothing reported") : new Block.Cell(bearing)));
    }

    private static Block.Cell to(List<Party> parties) {
        return Block.Cell.of(parties.isEmpty() ? "not told" : Names.first(Names.of(parties)));
    }

    private Block.Cell what(String what, List<Account> accounts, String topic) {
        List<Line> lines = new ArrayList<>();
        lines.add(scribe.pen()
                .quote(Names.shortened(Scribe.bare(what), WORDS), accounts)
                .notes(accounts)
                .line());
        if (!topic.isEmpty()) {
            lines.add(Line.of("Issue: " + topic + "."));
        }
        return new Block.Cell(lines);
    }
}
