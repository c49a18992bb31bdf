package org.parley.reading.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** One short report in every format, built from scratch so that nothing binary is kept in the repository. */
final class Samples {

    static final String TITLE = "Envoys agree to meet again";
    static final String BODY =
            "The two delegations met for five hours in the old customs house and said that they would meet "
                    + "again before the end of the month, the host government announced.";
    static final String SECOND =
            "Nobody was hurt when a shell landed near the river crossing, the mayor of the town said "
                    + "on the telephone shortly after the talks had ended.";

    private Samples() {}

    static String plain() {
        return TITLE + "\n\nBy Mara Ellison\n\n" + BODY + "\n\n" + SECOND + "\n";
    }

    static String html() {
        return "<!DOCTYPE html><html lang=en><head><title>" + TITLE + " | River Post</title>"
                + "<meta property='og:site_name' content='River Post'><meta name=author content='Mara Ellison'>"
                + "<meta property='article:published_time' content='2011-03-04T22:10:00-05:00'>"
                + "<style>p{color:red}</style></head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav>"
                + "<article><h1>" + TITLE + "</h1><p>" + BODY + "</p><script>var x='never text';</script>"
                + "<figure><img><figcaption>The customs house</figcaption></figure><p>" + SECOND + "</p></article>"
                + "<div class='related-stories'><ul><li>Older news</li></ul></div>"
                + "<footer>&copy; 2011 River Post</footer></body></html>";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf(String... pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(TITLE);
            for (String page : pages) {
                addPage(document, page);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] encryptedPdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            addPage(document, BODY);
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void addPage(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        if (text.isEmpty()) {
            return;
        }
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.beginText();
            content.setLeading(14);
            content.newLineAtOffset(60, 700);
            for (String line : text.split("\n", -1)) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    static byte[] docx() throws IOException {
        String w = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8(
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/word/document.xml'"
                                + " ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"));
        parts.put(
                "word/document.xml",
                utf8("<w:document " + w + "><w:body><w:p><w:r><w:t>" + TITLE
                        + "</w:t></w:r></w:p><w:p><w:r><w:t xml:space='preserve'>"
                        + BODY.substring(0, 40)
                        + "</w:t></w:r><w:del><w:r><w:delText>struck out</w:delText></w:r></w:del><w:r><w:t>"
                        + BODY.substring(40) + "</w:t></w:r></w:p><w:p><w:r><w:t>" + SECOND
                        + "</w:t></w:r></w:p></w:body></w:document>"));
        parts.put(
                "word/footer1.xml", utf8("<w:ftr " + w + "><w:p><w:r><w:t>River Post wire</w:t></w:r></w:p></w:ftr>"));
        parts.put(
                "docProps/core.xml",
                utf8("<cp:coreProperties xmlns:cp='urn:cp' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>"
                        + TITLE + "</dc:title><dc:creator>Mara Ellison</dc:creator></cp:coreProperties>"));
        return zip(parts);
    }

    static byte[] odt(String prolog) throws IOException {
        String ns = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put(
                "content.xml",
                utf8(prolog + "<office:document-content " + ns + "><office:body><office:text><text:h>" + TITLE
                        + "</text:h><text:p>" + BODY + "</text:p><text:p>" + SECOND
                        + "</text:p></office:text></office:body></office:document-content>"));
        parts.put(
                "meta.xml",
                utf8("<office:document-meta " + ns + "><office:meta><dc:title>" + TITLE
                        + "</dc:title></office:meta></office:document-meta>"));
        return zip(parts);
    }

    static String rtf() {
        return "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\title " + TITLE
                + "}{\\author Mara Ellison}}\\f0 " + TITLE + "\\par " + BODY + "\\par \\'93" + SECOND
                + "\\'94 \\u8212? caf\\'e9\\par}";
    }

    static String mail() {
        return "From: Mara Ellison <mara@example.org>\r\nTo: desk@example.org\r\nSubject: =?utf-8?q?"
                + TITLE.replace(' ', '_')
                + "?=\r\nDate: Fri, 04 Mar 2011 23:30:00 -0500\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=zz\r\n\r\n--zz\r\nContent-Type: multipart/alternative; boundary=yy\r\n\r\n"
                + "--yy\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=93"
                + BODY.substring(0, 50) + "=\r\n" + BODY.substring(50) + "=94\r\n\r\n" + SECOND
                + "\r\n--yy\r\nContent-Type: text/html\r\n\r\n<p>other form</p>\r\n--yy--\r\n--zz\r\nContent-Type: text/html; name=notes.html\r\n"
                + "Content-Disposition: attachment; filename=notes.html\r\n\r\n<html><body><p>" + SECOND
                + "</p></body></html>\r\n--zz--\r\n";
    }

    static String rss() {
        return "<?xml version='1.0'?><rss version='2.0'><channel><title>River Post</title><item><title>" + TITLE
                + "</title><pubDate>Fri, 04 Mar 2011 10:00:00 GMT</pubDate><description><![CDATA[<p>" + BODY
                + "</p>]]></description></item><item><title>Shell lands near crossing</title><description>" + SECOND
                + "</description></item></channel></rss>";
    }

    static String atom() {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><title>River Post</title><entry><title>" + TITLE
                + "</title><published>2011-03-04T10:00:00Z</published><author><name>Mara Ellison</name></author><content type='html'>&lt;p&gt;"
                + BODY + "&lt;/p&gt;</content></entry></feed>";
    }

    static byte[] warc() {
        byte[] page = utf8(html());
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length
                + "\r\n\r\n";
        String script = "HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\nContent-Length: 3\r\n\r\n1;\n";
        return utf8(record("https://river.example/a", http + html()) + record("https://river.example/a.js", script));
    }

    private static String record(String target, String block) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + target
                + "\r\nWARC-Date: 2011-03-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-1234567890ab>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + utf8(block).length
                + "\r\n\r\n" + block + "\r\n\r\n";
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] zip(String name, byte[] bytes) throws IOException {
        return zip(Map.of(name, bytes));
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    /** A valid document of every format by file name. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("a.txt", utf8(plain()));
        all.put("a.html", utf8(html()));
        all.put(
                "a.pdf",
                pdf(TITLE + "\n\n" + BODY.replace(" customs ", "\ncustoms ").replace(" before ", "\nbefore ")));
        all.put("a.docx", docx());
        all.put("a.odt", odt(""));
        all.put("a.rtf", utf8(rtf()));
        all.put("a.eml", utf8(mail()));
        all.put("a.mbox", utf8("From x@example.org Fri Mar  4 10:00:00 2011\n" + mail().replace("\r\n", "\n") + "\n"));
        all.put("a.rss", utf8(rss()));
        all.put("a.atom", utf8(atom()));
        all.put("a.warc", warc());
        all.put("a.warc.gz", gzip(warc()));
        all.put("a.zip", zip(new LinkedHashMap<>(Map.of("in/a.html", utf8(html())))));
        all.put("a.txt.gz", gzip(utf8(plain())));
        return all;
    }
}
