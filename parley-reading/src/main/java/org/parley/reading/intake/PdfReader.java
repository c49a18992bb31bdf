package org.parley.reading.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.parley.reading.intake.Rendered.Facts;

/**
 * PDF by PDFBox. A PDF has glyphs at places and no text, so the text is a rendering: lines of a paragraph are joined,
 * words cut at the line's end are put together, paragraphs are set off by an empty line. The date in a PDF's fields says
 * when the file was made, not when the report was published, and is not taken.
 */
final class PdfReader {

    private static final String PARAGRAPH_END = "\u2029";

    private PdfReader() {}

    static Contents read(byte[] bytes, Source source, Limits limits) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int count = document.getNumberOfPages();
            if (count == 0) {
                throw new Unreadable("is a PDF without pages");
            }
            if (count > limits.pages()) {
                throw new Unreadable("has " + count + " pages, more than the limit of " + limits.pages());
            }
            PdfPages pages = new PdfPages(pages(document, count, limits));
            Drafting draft = pages.render(limits);
            if (draft.text().isBlank()) {
                throw new Unreadable(
                        "is a PDF of " + count + (count == 1 ? " page" : " pages") + " without text, probably scanned");
            }
            PDDocumentInformation about = document.getDocumentInformation();
            Facts facts = new Facts(
                    FileFields.title(about.getTitle()), null, null, FileFields.author(about.getAuthor()), null);
            return Contents.of(new Rendered("application/pdf", draft.text(), facts, draft.marked(), List.of()));
        } catch (InvalidPasswordException e) {
            throw new Unreadable("is protected with a password");
        }
    }

    private static List<List<List<String>>> pages(PDDocument document, int count, Limits limits) throws IOException {
        List<List<List<String>>> pages = new ArrayList<>();
        long characters = 0;
        for (int number = 1; number <= count; number++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            stripper.setLineSeparator("\n");
            stripper.setParagraphEnd(PARAGRAPH_END);
            stripper.setPageEnd("");
            String text = stripper.getText(document);
            characters += text.length();
            if (characters > 2L * limits.characters()) {
                throw new Unreadable(
                        "has more than " + limits.characters() + " characters of text, the limit for one report");
            }
            List<List<String>> paragraphs = new ArrayList<>();
            for (String paragraph : text.split(PARAGRAPH_END, -1)) {
                List<String> lines = paragraph
                        .lines()
                        .map(Words::squeezed)
                        .filter(line -> !line.isEmpty())
                        .toList();
                if (!lines.isEmpty()) {
                    add(paragraphs, lines);
                }
            }
            pages.add(paragraphs);
        }
        return pages;
    }

    /** What goes on in lower case after an open line belongs to the same paragraph, however far down it stands. */
    private static void add(List<List<String>> paragraphs, List<String> lines) {
        List<String> last = paragraphs.isEmpty() ? List.of() : paragraphs.get(paragraphs.size() - 1);
        String end = last.isEmpty() ? "." : last.get(last.size() - 1);
        char open = end.charAt(end.length() - 1);
        boolean goesOn = (Character.isLetterOrDigit(open) || open == ',' || open == '-')
                && Character.isLowerCase(lines.get(0).charAt(0));
        if (goesOn) {
            last.addAll(lines);
        } else {
            paragraphs.add(new ArrayList<>(lines));
        }
    }
}
