package org.parley.brief.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.parley.brief.document.Block;
import org.parley.brief.document.Document;
import org.parley.brief.document.Drawing;
import org.parley.brief.document.Line;
import org.parley.brief.paint.Painter;

/** Blocks as paragraphs and tables of a Word document. Used by one thread. */
final class DocxBlocks implements Block.Listener {

    /** Width of the text in twentieths of a point: A4 less two margins. */
    private static final int TEXT_TWIPS = 11906 - 2 * 1134;

    private static final int POINTS_A_TWIP = 20;

    private final XWPFDocument word;
    private final Document document;
    private final Set<String> targets = new HashSet<>();
    private final Map<String, Integer> bookmarks = new HashMap<>();
    private final DocxLines lines;
    private int pictures;

    DocxBlocks(XWPFDocument word, Document document) {
        this.word = word;
        this.document = document;
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                targets.add(heading.anchor());
            } else if (block instanceof Block.Table table) {
                for (Block.Row row : table.rows()) {
                    if (row.anchor() != null) {
                        targets.add(row.anchor());
                    }
                }
            }
        }
        this.lines = new DocxLines(word, document, targets, this::bookmark);
    }

    void title() {
        XWPFParagraph title = paragraph("Title");
        title.createRun().setText(document.title());
        paragraph("Subtitle").createRun().setText(document.subject());
    }

    /**
     * A field {@code TOC} whose entries stand already: links without page numbers, which only a program that lays out
     * pages can know.
     */
    void contents() {
        paragraph("TOCHeading").createRun().setText("Contents");
        List<Block.Heading> entries = document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            Block.Heading entry = entries.get(i);
            XWPFParagraph paragraph = paragraph(entry.level() == 2 ? "TOC1" : "TOC2");
            if (i == 0) {
                field(paragraph, STFldCharType.BEGIN);
                paragraph.createRun().getCTR().addNewInstrText().setStringValue(" TOC \\o \"1-2\" \\h \\n \\z ");
                field(paragraph, STFldCharType.SEPARATE);
            }
            lines.link(paragraph, entry.text(), entry.anchor());
            if (i == entries.size() - 1) {
                field(paragraph, STFldCharType.END);
            }
        }
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum kind) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(kind);
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    /** A bookmark around what is written between; names of bookmarks hold letters, digits and underscores. */
    private void bookmark(XWPFParagraph paragraph, String anchor, Runnable between) {
        int id = bookmarks.size();
        bookmarks.put(anchor, id);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(id));
        start.setName(bookmarkName(anchor));
        between.run();
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(id));
    }

    static String bookmarkName(String anchor) {
        return anchor.replace('-', '_');
    }

    @Override
    public void heading(Block.Heading heading) {
        XWPFParagraph paragraph = paragraph("Heading" + (heading.level() - 1));
        bookmark(paragraph, heading.anchor(), () -> paragraph.createRun().setText(heading.text()));
    }

    @Override
    public void paragraph(Block.Paragraph block) throws IOException {
        XWPFParagraph paragraph = paragraph(block.quiet() ? "Explanation" : "Normal");
        lines.write(block.line(), paragraph);
    }

    @Override
    public void bullets(Block.Bullets bullets) throws IOException {
        for (Line item : bullets.items()) {
            XWPFParagraph paragraph = paragraph("ListBullet");
            paragraph.setNumID(numbering());
            lines.write(item, paragraph);
        }
    }

    private BigInteger numbering() {
        return DocxBullets.of(word);
    }

    @Override
    public void table(Block.Table table) throws IOException {
        paragraph("Caption").createRun().setText(table.caption());
        XWPFTable made = word.createTable(1, table.heads().size());
        CTTblPr properties = made.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        made.setStyleID("BriefTable");
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        made.setWidth(TEXT_TWIPS);
        properties.getTblW().setType(STTblWidth.DXA);
        properties.addNewTblCaption().setVal(table.caption());
        int[] widths = widths(table);
        grid(made, widths);
        XWPFTableRow head = made.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            cell(head.getCell(i), widths[i], "CellHead")
                    .createRun()
                    .setText(table.heads().get(i));
        }
        for (Block.Row row : table.rows()) {
            row(made.createRow(), row, widths);
        }
        word.createParagraph().setStyle("CellText");
    }

    private static int[] widths(Block.Table table) {
        int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        return table.widths().stream()
                .mapToInt(width -> TEXT_TWIPS * width / sum)
                .toArray();
    }

    private static void grid(XWPFTable table, int[] widths) {
        if (table.getCTTbl().getTblGrid() == null) {
            table.getCTTbl().addNewTblGrid();
        }
        for (int i = 0; i < widths.length; i++) {
            boolean there = i < table.getCTTbl().getTblGrid().sizeOfGridColArray();
            (there
                            ? table.getCTTbl().getTblGrid().getGridColArray(i)
                            : table.getCTTbl().getTblGrid().addNewGridCol())
                    .setW(BigInteger.valueOf(widths[i]));
        }
    }

    /** The cell's first paragraph. */
    private static XWPFParagraph cell(XWPFTableCell cell, int width, String style) {
        cell.setWidth(Integer.toString(width));
        XWPFParagraph first = cell.getParagraphs().get(0);
        first.setStyle(style);
        return first;
    }

    private void row(XWPFTableRow made, Block.Row row, int[] widths) throws IOException {
        made.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            XWPFTableCell cell = made.getCell(i);
            String style = i == 0 ? "CellHead" : "CellText";
            XWPFParagraph paragraph = cell(cell, widths[i], style);
            if (i == 0 && row.anchor() != null) {
                bookmark(paragraph, row.anchor(), () -> {});
            }
            List<Line> content = row.cells().get(i).lines();
            for (int at = 0; at < content.size(); at++) {
                if (at > 0) {
                    paragraph = cell.addParagraph();
                    paragraph.setStyle(style);
                }
                lines.write(content.get(at), paragraph);
            }
        }
    }

    @Override
    public void figure(Block.Figure figure) throws IOException {
        Drawing drawing = figure.drawing();
        double points = (double) TEXT_TWIPS / POINTS_A_TWIP;
        double height = points * drawing.height() / drawing.width();
        XWPFRun run = paragraph("Normal").createRun();
        String name = "figure-" + ++pictures + ".png";
        try {
            run.addPicture(
                    new ByteArrayInputStream(Painter.png(drawing)),
                    PictureType.PNG,
                    name,
                    Units.toEMU(points),
                    Units.toEMU(height));
        } catch (InvalidFormatException e) {
            throw Docx.bug(e);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(drawing.label());
        lines.write(figure.caption(), paragraph("Explanation"));
    }
}
