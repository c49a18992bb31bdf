package org.parley.record.store;

import com.fasterxml.jackson.core.TokenStreamFactory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.ContentId;
import org.parley.model.Dateline;
import org.parley.model.Furniture;
import org.parley.model.Heading;
import org.parley.model.Report;
import org.parley.model.Skipped;

/**
 * A report as filed, as bytes: everything but the names of its files. The same report gives the same bytes, whose hash is
 * its key in the store. Never changed once kept, so a later version of the form must still read the earlier ones.
 */
final class ReportForm {

    private static final int VERSION = 1;

    private ReportForm() {}

    static byte[] write(Report report, TokenStreamFactory format) {
        try (Packing out = new Packing(format)) {
            out.number(VERSION);
            out.string(report.text());
            out.string(report.mediaType());
            out.string(report.language());
            Heading heading = report.heading();
            out.string(heading.title());
            out.optional(heading.titleSpan(), out::span);
            out.string(heading.publisher());
            out.string(heading.author());
            date(out, heading.published());
            out.optional(heading.dateline(), line -> {
                out.span(line.span());
                out.string(line.place());
                date(out, line.date());
                out.string(line.agency());
            });
            out.list(report.skipped(), skip -> {
                out.span(skip.span());
                out.constant(skip.furniture());
            });
            out.strings(report.notes());
            return out.bytes();
        }
    }

    /** The report under one of its file names. */
    static Report read(byte[] bytes, String file, TokenStreamFactory format) {
        try (Unpacking in = new Unpacking(format, bytes)) {
            int version = in.number();
            if (version != VERSION) {
                throw new IllegalStateException("form " + version + " of a report is not known, only " + VERSION);
            }
            String text = in.string();
            String mediaType = in.string();
            String language = in.string();
            Heading heading = new Heading(
                    in.findString(),
                    in.optional(in::span),
                    in.findString(),
                    in.findString(),
                    date(in),
                    in.optional(() -> new Dateline(in.span(), in.string(), date(in), in.findString())));
            List<Skipped> skipped = in.list(() -> new Skipped(in.span(), in.constant(Furniture.class)));
            List<String> notes = in.strings();
            in.finish();
            return new Report(ContentId.ofText(text), file, mediaType, text, heading, language, skipped, notes);
        }
    }

    private static void date(Packing out, @Nullable LocalDate date) {
        out.string(date == null ? null : date.toString());
    }

    private static @Nullable LocalDate date(Unpacking in) {
        String date = in.findString();
        return date == null ? null : LocalDate.parse(date);
    }
}
