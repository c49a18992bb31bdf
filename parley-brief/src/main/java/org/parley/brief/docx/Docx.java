package org.parley.brief.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.parley.brief.document.Block;
import org.parley.brief.document.Document;

/**
 * Writes a document as DOCX: A4, real heading styles, a table of contents that is filled in (after
 * the state of play, which is the first page), one footnote a note, fixed
 * timestamps. Styles and settings are files of their own beside this class.
 */
public final class Docx {

    /** The earliest time that a ZIP archive can give its entries: no clock shows. */
    private static final Instant NO_TIME = Instant.parse("1980-01-01T00:00:00Z");

    private static final long TWIPS_A4_WIDTH = 11906;
    private static final long TWIPS_A4_HEIGHT = 16838;
    private static final long TWIPS_MARGIN = 1134;

    private Docx() {}

    public static void write(Document document, OutputStream out) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createStyles().setStyles(styles());
            setProperties(word, document);
            setPage(word);
            DocxBlocks blocks = new DocxBlocks(word, document);
            blocks.title();
            int sections = 0;
            for (Block block : document.blocks()) {
                sections += block instanceof Block.Heading heading && heading.level() == 2 ? 1 : 0;
                if (sections == 2) {
                    blocks.contents();
                    sections++;
                }
                block.tell(blocks);
            }
            addFooter(word);
            word.write(packed);
        }
        repack(packed.toByteArray(), out);
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles styles() throws IOException {
        try (InputStream in = resource("styles.xml")) {
            return StylesDocument.Factory.parse(in).getStyles();
        } catch (XmlException e) {
            throw new IllegalStateException("styles.xml must be a part of styles", e);
        }
    }

    private static void setProperties(XWPFDocument word, Document document) {
        CoreProperties core = word.getProperties().getCoreProperties();
        core.setTitle(document.title());
        core.setDescription(document.subject());
        core.setCreator("Parley");
        core.setKeywords("brief; talks; allegations; commitments");
        core.getUnderlyingProperties().setLanguageProperty(Optional.of(Document.LANGUAGE));
        core.setLastModifiedByUser("Parley");
        core.getUnderlyingProperties().setCreatedProperty(Optional.of(Date.from(NO_TIME)));
        core.getUnderlyingProperties().setModifiedProperty(Optional.of(Date.from(NO_TIME)));
        word.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Parley");
    }

    private static void setPage(XWPFDocument word) {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(TWIPS_A4_WIDTH);
        size.setH(TWIPS_A4_HEIGHT);
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(TWIPS_MARGIN);
        margin.setBottom(TWIPS_MARGIN);
        margin.setLeft(TWIPS_MARGIN);
        margin.setRight(TWIPS_MARGIN);
        margin.setHeader(TWIPS_MARGIN / 2);
        margin.setFooter(TWIPS_MARGIN / 2);
        margin.setGutter(0);
    }

    /** The number of the page. */
    private static void addFooter(XWPFDocument word) {
        XWPFParagraph paragraph = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setStyle("Footer");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        paragraph.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("1");
    }

    /** The same parts without the time of packing, and with settings of our own. */
    private static void repack(byte[] packed, OutputStream out) throws IOException {
        ZipOutputStream repacked = new ZipOutputStream(out);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(NO_TIME.atZone(java.time.ZoneOffset.UTC).toLocalDateTime());
                repacked.putNextEntry(fixed);
                if (entry.getName().equals("word/settings.xml")) {
                    try (InputStream settings = resource("settings.xml")) {
                        settings.transferTo(repacked);
                    }
                } else {
                    in.transferTo(repacked);
                }
                repacked.closeEntry();
            }
        }
        repacked.finish();
        repacked.flush();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Docx.class.getResourceAsStream(name), name);
    }

    /** A fault of the package format: we write it, so it is an error of ours. */
    static UncheckedIOException bug(InvalidFormatException cause) {
        return new UncheckedIOException(new IOException(cause));
    }
}
