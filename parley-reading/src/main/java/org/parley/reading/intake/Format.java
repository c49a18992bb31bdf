package org.parley.reading.intake;

/** The kinds of file that intake tells apart. */
enum Format {
    TEXT("plain text"),
    HTML("a web page"),
    PDF("PDF"),
    DOCX("a Word document (DOCX)"),
    ODT("an OpenDocument text (ODT)"),
    RTF("rich text (RTF)"),
    MAIL("a mail message"),
    FEED("a feed"),
    MBOX("a mailbox"),
    WARC("a web archive (WARC)"),
    ZIP("a ZIP archive"),
    GZIP("a gzip file");

    private final String words;

    Format(String words) {
        this.words = words;
    }

    /** "a web page", to stand in a sentence. */
    String words() {
        return words;
    }

    /** The reader of a document format. */
    DocumentReader reader() {
        return switch (this) {
            case TEXT -> TextReader::read;
            case HTML -> HtmlReader::read;
            case PDF -> PdfReader::read;
            case DOCX -> DocxReader::read;
            case ODT -> OdtReader::read;
            case RTF -> RtfReader::read;
            case MAIL -> MailReader::read;
            case FEED -> FeedReader::read;
            case MBOX, WARC, ZIP, GZIP -> throw new IllegalStateException(this + " is read by Entries");
        };
    }

    boolean isContainer() {
        return this == MBOX || this == WARC || this == ZIP || this == GZIP;
    }
}
