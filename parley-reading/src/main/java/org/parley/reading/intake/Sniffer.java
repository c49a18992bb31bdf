package org.parley.reading.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/**
 * Tells from the first bytes what a source is; the name's ending and the declared type only decide between kinds that look
 * alike (a page without tags at its head, a mail with few headers). The marks of the formats that are read are checked
 * here, because it is quick and exact; Tika's list of magic numbers serves to name what is not read.
 */
final class Sniffer {

    static final int HEAD_BYTES = 1 << 16;

    private static final int ZIP_ENTRIES = 40;
    private static final long ZIP_BYTES = 64L << 20;
    private static final Set<String> CODE =
            Set.of("css", "js", "mjs", "map", "json", "csv", "tsv", "xsd", "dtd", "xsl");
    private static final Pattern PAGE_TAG = Pattern.compile(
            "^(?:<\\?xml[^>]*>|<!--.*?-->|\\s)*<(?:!doctype\\s+html|html|head|body|title|meta|div|p|h1|article|table)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ANY_TAG =
            Pattern.compile("</?(?:p|div|br|html|body|span|a|h[1-6]|td|li)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED_ROOT = Pattern.compile(
            "^(?:<\\?xml[^>]*>|<\\?[^>]*>|<!--.*?-->|<!doctype[^>]*>|\\s)*<(?:\\w+:)?(?:rss|feed|rdf)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile(
            "^(?:Return-Path|Received|MIME-Version|Message-ID|Date|From|Sender|Reply-To|To|Cc|Subject|Delivered-To|"
                    + "Content-Type|Content-Transfer-Encoding|DKIM-Signature|List-Id|User-Agent|X-[\\w-]+):",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL_ONLY = Pattern.compile(
            "(?m)^(?:Return-Path|Received|MIME-Version|Message-ID|Delivered-To|DKIM-Signature):",
            Pattern.CASE_INSENSITIVE);

    private Sniffer() {}

    /**
     * @throws Unreadable when the source is empty, or of a kind that is not read
     */
    static Format sniff(Source source) throws IOException {
        byte[] head = head(source);
        if (head.length == 0) {
            throw new Unreadable("is empty");
        }
        String ascii = new String(head, StandardCharsets.ISO_8859_1);
        if (ascii.startsWith("PK\u0003\u0004") || ascii.startsWith("PK\u0005\u0006")) {
            return zipped(source);
        }
        if (ascii.startsWith("\u001f\u008b")) {
            return Format.GZIP;
        }
        if (ascii.startsWith("%PDF-")
                || ascii.substring(0, Math.min(1024, ascii.length())).contains("%PDF-")) {
            return Format.PDF;
        }
        if (ascii.startsWith("{\\rtf")) {
            return Format.RTF;
        }
        if (ascii.startsWith("WARC/")) {
            return Format.WARC;
        }
        if (ascii.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            throw compoundFile(source);
        }
        return textual(source, head);
    }

    private static Format textual(Source source, byte[] head) throws Unreadable {
        String text = TextDecoder.preview(head);
        if (FEED_ROOT.matcher(text).find()) {
            return Format.FEED;
        }
        String extension = source.extension();
        String type = source.mediaType();
        boolean pageByName = extension.matches("x?html?|shtml|php|aspx?") || type.contains("html");
        if (PAGE_TAG.matcher(text).find()
                || (pageByName && ANY_TAG.matcher(text).find())) {
            return Format.HTML;
        }
        if (text.startsWith("<?xml")) {
            throw new Unreadable("is an XML file that is neither a feed nor a web page");
        }
        if (CODE.contains(extension)) {
            throw new Unreadable("is a file of data or code (." + extension + "), which holds no report");
        }
        boolean fromLine = text.startsWith("From ");
        int headers = mailHeaders(fromLine ? text.substring(text.indexOf('\n') + 1) : text);
        boolean mailOnly = MAIL_ONLY.matcher(text).find();
        boolean mailByName = extension.matches("eml|mht|mhtml") || type.equals("message/rfc822");
        if (fromLine && headers >= 2) {
            return Format.MBOX;
        }
        if ((headers >= 3 && mailOnly) || (headers >= 1 && mailByName)) {
            return Format.MAIL;
        }
        if (TextDecoder.isBinary(head)) {
            throw binary(head);
        }
        return Format.TEXT;
    }

    private static int mailHeaders(String text) {
        int headers = 0;
        for (String line : text.split("\r\n|\n|\r", 60)) {
            if (HEADER.matcher(line).find()) {
                headers++;
            } else if (headers == 0 || (!line.startsWith(" ") && !line.startsWith("\t") && !line.contains(":"))) {
                break;
            }
        }
        return headers;
    }

    private static byte[] head(Source source) throws IOException {
        try (InputStream in = source.opener().open()) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    /** What kind of ZIP: the office formats are ZIP archives with known entries. */
    private static Format zipped(Source source) throws IOException {
        String types = "";
        try (ZipInputStream zip = new ZipInputStream(
                new Capped(new BufferedInputStream(source.opener().open()), ZIP_BYTES), StandardCharsets.ISO_8859_1)) {
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < ZIP_ENTRIES; i++) {
                String name = entry.getName();
                if (name.equals("mimetype")) {
                    return byMimeType(new String(zip.readNBytes(200), StandardCharsets.ISO_8859_1).trim());
                }
                if (name.startsWith("word/")) {
                    return Format.DOCX;
                }
                if (name.startsWith("xl/") || name.startsWith("ppt/")) {
                    throw new Unreadable("is " + (name.startsWith("xl/") ? "a spreadsheet" : "a set of slides")
                            + ", which is not read");
                }
                if (name.equals("[Content_Types].xml")) {
                    types = new String(zip.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
                }
                if (types.contains("wordprocessingml")) {
                    return Format.DOCX;
                }
                entry = zip.getNextEntry();
            }
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            return source.extension().equals("docx") && !types.isEmpty() ? Format.DOCX : Format.ZIP;
        }
        return Format.ZIP;
    }

    private static Format byMimeType(String mimeType) throws Unreadable {
        if (mimeType.startsWith("application/vnd.oasis.opendocument.text")) {
            return Format.ODT;
        }
        if (mimeType.startsWith("application/vnd.oasis.opendocument") || mimeType.startsWith("application/epub")) {
            throw new Unreadable("is of the kind " + Words.squeezed(mimeType) + ", which is not read");
        }
        return Format.ZIP;
    }

    private static Unreadable compoundFile(Source source) throws IOException {
        byte[] bytes;
        try (InputStream in = source.opener().open()) {
            bytes = in.readNBytes(8 << 20);
        }
        String wide = new String(bytes, StandardCharsets.UTF_16LE);
        String shifted = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16LE);
        if (wide.contains("EncryptedPackage") || shifted.contains("EncryptedPackage")) {
            return new Unreadable("is protected with a password");
        }
        return new Unreadable(
                "is a file of an old office program (such as .doc), which is not read: save it as DOCX or PDF");
    }

    private static Unreadable binary(byte[] head) {
        String type;
        try {
            type = new Tika().detect(new ByteArrayInputStream(head));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
        if (type.equals("application/octet-stream") || type.startsWith("text/")) {
            return new Unreadable("holds binary data of an unknown kind, not text");
        }
        return new Unreadable("is of the kind " + type + ", which holds no text to read");
    }

    /** Ends after so many bytes. */
    private static final class Capped extends java.io.FilterInputStream {
        private long left;

        Capped(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            return left-- <= 0 ? -1 : super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(into, from, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
