package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.parley.brief.document.Block;
import org.parley.brief.document.Document;
import org.parley.brief.docx.Docx;

class DocxTest {

    private final Document document = BriefDocumentTest.document();

    @Test
    void opensWithRealHeadings() throws IOException {
        try (XWPFDocument word = written()) {
            assertThat(styled(word, "Heading1"))
                    .isEqualTo(document.headings(2).stream()
                            .map(Block.Heading::text)
                            .toList());
            assertThat(styled(word, "Heading2"))
                    .isEqualTo(document.headings(3).stream()
                            .map(Block.Heading::text)
                            .toList());
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
        }
    }

    @Test
    void hasAFootnoteForEveryNoteInTheSameOrder() throws IOException {
        try (XWPFDocument word = written()) {
            List<String> footnotes = word.getFootnotes().stream()
                    .filter(footnote -> footnote.getId().intValue() > 0)
                    .map(footnote -> footnote.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .reduce("", String::concat)
                            .replaceAll("\\[footnoteRef:\\d+\\]", "")
                            .strip())
                    .toList();
            assertThat(footnotes).hasSameSizeAs(document.notes());
            for (int i = 0; i < footnotes.size(); i++) {
                assertThat(footnotes.get(i))
                        .startsWith(document.notes().get(i).where())
                        .contains(document.notes().get(i).quote());
            }
        }
    }

    @Test
    void hasATableOfContentsWithItsEntries() throws IOException {
        try (XWPFDocument word = written()) {
            assertThat(word.getDocument().xmlText()).contains("TOC \\o", "fldCharType=\"separate\"");
            assertThat(styled(word, "TOC1"))
                    .isEqualTo(document.headings(2).stream()
                            .map(Block.Heading::text)
                            .toList());
            assertThat(styled(word, "TOC2")).hasSameSizeAs(document.headings(3));
        }
    }

    @Test
    void everyLinkHasItsBookmark() throws IOException {
        try (XWPFDocument word = written()) {
            String xml = word.getDocument().xmlText();
            List<String> bookmarks = found(xml, "bookmarkStart[^>]* w:name=\"([^\"]+)\"");
            assertThat(bookmarks).doesNotHaveDuplicates();
            assertThat(found(xml, "hyperlink w:anchor=\"([^\"]+)\""))
                    .isNotEmpty()
                    .isSubsetOf(bookmarks);
        }
    }

    @Test
    void repeatsTheHeadsOfTablesAndNamesItself() throws IOException {
        try (XWPFDocument word = written()) {
            assertThat(word.getTables()).isNotEmpty().allMatch(table -> table.getRow(0)
                    .isRepeatHeader());
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo(document.title());
            assertThat(word.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty())
                    .contains("en-GB");
            assertThat(word.getAllPictures()).hasSize(2);
        }
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        assertThat(bytes()).isEqualTo(bytes());
    }

    private static List<String> found(String xml, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static List<String> styled(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private XWPFDocument written() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes()));
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Docx.write(document, out);
        return out.toByteArray();
    }
}
