package org.parley.reading.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.parley.model.Problem;

/**
 * The documents of a web archive: responses with status 200, resources, and conversions (the texts of pages, as in WET files) whose
 * type is one that is read. Pictures, style sheets, scripts, redirects and the archive's own records are parts of a capture, no documents, and passed over.
 */
final class WarcEntries implements Entries {

    private static final Set<String> TYPES = Set.of(
            "text/html",
            "text/plain",
            "application/xhtml+xml",
            "application/pdf",
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/xml",
            "text/xml",
            "application/rtf",
            "text/rtf",
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.oasis.opendocument.text",
            "message/rfc822",
            "application/zip");

    private final Source archive;
    private final Budget budget;
    private final InputStream in;
    private final WarcReader reader;
    private int seen;
    private boolean ended;

    WarcEntries(Source archive, Budget budget) throws IOException {
        this.archive = archive;
        this.budget = budget;
        this.in = archive.opener().open();
        this.reader = new WarcReader(budget.metered(in));
    }

    @Override
    public @Nullable Item next() throws IOException {
        while (!ended) {
            try {
                Optional<WarcRecord> record = reader.next();
                if (record.isEmpty()) {
                    ended = true;
                    return null;
                }
                budget.entry();
                seen++;
                Item item = item(record.get());
                if (item != null) {
                    return item;
                }
            } catch (Unreadable e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                return damaged();
            }
        }
        return null;
    }

    private Item damaged() throws Unreadable {
        ended = true;
        if (seen == 0) {
            throw new Unreadable("looks like a web archive (WARC) but is damaged and cannot be read");
        }
        return new Failed(
                Problem.of(archive.name(), "is damaged in or after record " + seen + "; the rest is not read"));
    }

    private @Nullable Item item(WarcRecord record) throws IOException {
        if (record instanceof WarcResponse response && isHttp(response.contentType())) {
            HttpResponse http = response.http();
            return http.status() == 200 ? document(response.target(), http.contentType(), http.bodyDecoded()) : null;
        }
        if (record instanceof WarcResource resource) {
            return document(resource.target(), resource.contentType(), resource.body());
        }
        if (record instanceof WarcConversion conversion) {
            return document(conversion.target(), conversion.contentType(), conversion.body());
        }
        return null;
    }

    private static boolean isHttp(MediaType type) {
        return type.base().toString().equals("application/http");
    }

    private @Nullable Item document(String target, MediaType type, MessageBody content) throws IOException {
        String base = Words.lower(type.type() + "/" + type.subtype());
        if (!TYPES.contains(base)) {
            return null;
        }
        String name = archive.name() + "!" + target;
        try (InputStream body = content.stream()) {
            String charset = type.parameters().getOrDefault("charset", "");
            return new Found(Source.ofBytes(name, budget.readEntry(body)).declared(base, charset));
        } catch (Unreadable e) {
            if (e.wholeInput()) {
                throw e;
            }
            return new Failed(Problem.of(name, e.cause()));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
