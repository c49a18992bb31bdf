package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.parley.brief.document.Block;
import org.parley.brief.document.Document;
import org.parley.brief.document.Note;
import org.parley.brief.pdf.Pdf;

class PdfTest {

    private final Document document = BriefDocumentTest.document();

    @Test
    void isTaggedInItsLanguage() throws IOException {
        try (PDDocument pdf = written()) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(document.title());
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
        }
    }

    @Test
    void canBeSearchedForEveryQuotedSentence() throws IOException {
        try (PDDocument pdf = written()) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            for (Note note : document.notes()) {
                if (note.quote().chars().allMatch(c -> c < 0x600)) {
                    assertThat(text).contains(note.quote().replaceAll("\\s+", ""));
                }
            }
        }
    }

    @Test
    void joinsArabicLettersAndKeepsThemSearchable() throws IOException {
        try (PDDocument pdf = written()) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("\u0645\u0627\u0631\u0627", "\u0645\u0641\u062A\u0648\u062D");
        }
    }

    @Test
    void hasABookmarkForEveryHeading() throws IOException {
        try (PDDocument pdf = written()) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem section :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(section.getTitle());
                section.children().forEach(item -> titles.add(item.getTitle()));
            }
            List<String> expected = new ArrayList<>(document.blocks().stream()
                    .filter(Block.Heading.class::isInstance)
                    .map(block -> ((Block.Heading) block).text())
                    .toList());
            expected.add("Notes");
            assertThat(titles).isEqualTo(expected);
        }
    }

    @Test
    void embedsEveryFont() throws IOException {
        try (PDDocument pdf = written()) {
            int fonts = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(Objects.requireNonNull(page.getResources().getFont(name))
                                    .isEmbedded())
                            .isTrue();
                    fonts++;
                }
            }
            assertThat(fonts).isPositive();
        }
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        assertThat(bytes()).isEqualTo(bytes());
    }

    private PDDocument written() throws IOException {
        return Loader.loadPDF(bytes());
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pdf.write(document, out);
        return out.toByteArray();
    }
}
