package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.brief.document.Block;
import org.parley.brief.document.Document;
import org.parley.brief.document.Note;
import org.parley.brief.markdown.Markdown;
import org.parley.brief.sections.BriefDocument;
import org.parley.brief.sections.Citation;
import org.parley.docket.Docket;
import org.parley.model.Account;

/** What the sections say of the sample case; the whole of it stands in {@code case/expected.md}. */
class BriefDocumentTest {

    private static final Path EXPECTED = Path.of("src/test/resources/org/parley/brief/case/expected.md");

    @Test
    void saysAllOfTheCaseAsExpected() throws IOException {
        String written = markdown();
        if (Boolean.getBoolean("parley.update")) {
            Files.createDirectories(EXPECTED.getParent());
            Files.writeString(EXPECTED, written);
        }
        assertThat(written).isEqualTo(Files.readString(EXPECTED));
    }

    @Test
    void everyAccountOfTheDocketIsANote() {
        Document document = document();
        List<Account> noted = document.notes().stream()
                .map(Note::account)
                .map(BriefDocumentTest::words)
                .toList();
        List<Account> accounts = accounts(SampleCase.told().docket()).stream()
                .map(BriefDocumentTest::words)
                .distinct()
                .toList();
        assertThat(accounts).hasSizeGreaterThan(25);
        assertThat(noted).containsAll(accounts);
    }

    @Test
    void numbersTheNotesInTheOrderInWhichTheDocumentNeedsThem() throws IOException {
        Matcher marks = Pattern.compile("\\[\\^(\\d+)\\](?!:)").matcher(markdown());
        int last = 0;
        while (marks.find()) {
            int number = Integer.parseInt(marks.group(1));
            assertThat(number).isBetween(1, last + 1);
            last = Math.max(last, number);
        }
        assertThat(last).isEqualTo(document().notes().size());
    }

    @Test
    void everyFootnoteOfTheMarkdownStandsThere() throws IOException {
        String written = markdown();
        for (Note note : document().notes()) {
            assertThat(written).contains("\n[^" + note.number() + "]: " + note.where());
        }
    }

    @Test
    void marksOnlyWhatWasReadWithDoubt() {
        Document document = document();
        assertThat(document.notes().stream().filter(Note::unsure).map(Note::quote))
                .containsExactly("Venn said that the hill bands get their guns from Sutland.");
        String text = document.blocks().stream().map(BriefDocumentTest::plain).collect(Collectors.joining("\n"));
        assertThat(text).doesNotContain("hill bands ?");
    }

    @Test
    void keepsTheOrderOfTheSections() {
        assertThat(document().headings(2).stream().map(Block.Heading::text))
                .containsExactly(
                        "State of play",
                        "Sessions",
                        "Docket of allegations",
                        "Proposals and commitments",
                        "Positions",
                        "On the ground",
                        "Told differently",
                        "Told by independent sources",
                        "Who is who",
                        "Sources");
    }

    @Test
    void letsNoReportMarkUpTheMarkdown() throws IOException {
        assertThat(markdown()).contains("Both \\<b\\>sides\\</b\\>").doesNotContain("<b>");
    }

    static Document document() {
        return BriefDocument.of(SampleCase.told(), Citation.CHICAGO);
    }

    private static String markdown() throws IOException {
        StringWriter out = new StringWriter();
        Markdown.write(document(), out);
        return out.toString();
    }

    private static Account words(Account account) {
        return Account.of(account.report(), account.spans());
    }

    private static String plain(Block block) {
        if (block instanceof Block.Bullets bullets) {
            return bullets.items().stream().map(line -> line.plain()).collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.lines().stream())
                    .map(line -> line.plain())
                    .collect(Collectors.joining("\n"));
        }
        return "";
    }

    /** Every account of every item and of every part of an item. */
    private static List<Account> accounts(Docket docket) {
        List<Account> all = new ArrayList<>();
        docket.sessions().forEach(session -> {
            all.addAll(session.accounts());
            session.attendance().forEach(part -> all.addAll(part.accounts()));
            session.agenda().forEach(part -> all.addAll(part.accounts()));
            session.readouts().forEach(part -> all.addAll(part.accounts()));
        });
        docket.allegations().forEach(allegation -> {
            all.addAll(allegation.accounts());
            allegation.evidence().forEach(part -> all.addAll(part.accounts()));
            allegation.responses().forEach(part -> all.addAll(part.accounts()));
        });
        docket.proposals().forEach(proposal -> {
            all.addAll(proposal.accounts());
            proposal.answers().forEach(part -> all.addAll(part.accounts()));
        });
        docket.commitments().forEach(commitment -> {
            all.addAll(commitment.accounts());
            commitment.bearing().forEach(part -> all.addAll(part.accounts()));
        });
        docket.positions().forEach(position -> all.addAll(position.accounts()));
        docket.incidents().forEach(incident -> all.addAll(incident.accounts()));
        docket.corroborations().forEach(fact -> fact.origins().forEach(part -> all.addAll(part.accounts())));
        docket.discrepancies().forEach(one -> one.values().forEach(part -> all.addAll(part.accounts())));
        return all;
    }
}
