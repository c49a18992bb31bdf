package org.parley.reading.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.parley.reading.intake.Contents.Part;
import org.parley.reading.intake.Rendered.Facts;

/**
 * A mail message by mime4j: the plain body as it is, or the HTML body as a page when there is no plain one; subject,
 * sender and date as heading. Attachments are sources of their own; pictures, signatures and calendar entries are parts of
 * mail, no documents, and are passed over.
 */
final class MailReader {

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxHeaderCount(10_000)
            .setMaxHeaderLen(1 << 20)
            .setMaxLineLen(1 << 20)
            .setMaxContentLen(Long.MAX_VALUE)
            .build();

    private MailReader() {}

    static Contents read(byte[] bytes, Source source, Limits limits) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(CONFIG);
        Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
        try {
            Found found = new Found();
            collect(message, found, source);
            List<Part> parts = new ArrayList<>();
            if (found.plain != null || found.html != null || found.attached.isEmpty()) {
                parts.add(new Part("", body(found, facts(message), limits)));
            }
            return new Contents(parts, found.attached);
        } finally {
            message.dispose();
        }
    }

    private static final class Found {
        private @Nullable Source plain;
        private @Nullable Source html;
        private final List<Source> attached = new ArrayList<>();
    }

    private static Rendered body(Found found, Facts facts, Limits limits) throws IOException {
        if (found.plain != null && !isBlank(found.plain)) {
            byte[] bytes = bytesOf(found.plain);
            TextDecoder.Decoded decoded = TextDecoder.decode(bytes, found.plain.charset());
            String text = decoded.text().replace("\r\n", "\n");
            return new Rendered("message/rfc822", text, facts, List.of(), TextReader.notes(decoded));
        }
        if (found.html != null) {
            Rendered page = HtmlReader.read(bytesOf(found.html), found.html, limits)
                    .parts()
                    .get(0)
                    .rendered();
            return new Rendered("message/rfc822", page.text(), facts, page.marked(), page.notes());
        }
        throw new Unreadable("is a mail message without text");
    }

    private static boolean isBlank(Source part) throws IOException {
        return TextDecoder.decode(bytesOf(part), part.charset()).text().isBlank();
    }

    private static byte[] bytesOf(Source part) throws IOException {
        try (java.io.InputStream in = part.opener().open()) {
            return in.readAllBytes();
        }
    }

    private static void collect(Entity entity, Found found, Source mail) throws IOException {
        Body body = entity.getBody();
        if (body instanceof Multipart multipart) {
            for (Entity part : multipart.getBodyParts()) {
                collect(part, found, mail);
            }
            return;
        }
        String type = Words.lower(entity.getMimeType());
        String charset = entity.getCharset() == null ? "" : entity.getCharset();
        String file = entity.getFilename() == null ? "" : Words.squeezed(entity.getFilename());
        boolean attachment = "attachment".equalsIgnoreCase(entity.getDispositionType()) || !file.isEmpty();
        byte[] bytes = bytes(body);
        if (!attachment && type.equals("text/plain") && found.plain == null) {
            found.plain = Source.ofBytes(mail.name(), bytes).declared(type, declared(entity, charset));
        } else if (!attachment && type.equals("text/html") && found.html == null) {
            found.html = Source.ofBytes(mail.name(), bytes).declared(type, declared(entity, charset));
        } else if (isDocument(type) && bytes.length > 0) {
            String name = file.isEmpty() ? "part-" + (found.attached.size() + 1) : file;
            found.attached.add(Source.ofBytes(mail.name() + "!" + name, bytes).declared(type, charset));
        }
    }

    /** mime4j says us-ascii where nothing is declared; then the bytes decide. */
    private static String declared(Entity entity, String charset) {
        boolean said = entity.getHeader().getField("Content-Type") != null
                && Words.lower(entity.getHeader().getField("Content-Type").getBody())
                        .contains("charset");
        return said ? charset : "";
    }

    private static boolean isDocument(String type) {
        boolean part = type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
        return !part
                && !type.contains("signature")
                && !type.contains("calendar")
                && !type.contains("vcard")
                && !type.equals("text/css")
                && !type.equals("message/delivery-status");
    }

    private static byte[] bytes(Body body) throws IOException {
        if (body instanceof SingleBody single && (single instanceof TextBody || single instanceof BinaryBody)) {
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            single.writeTo(out);
            return out.toByteArray();
        }
        if (body instanceof Message message) {
            return DefaultMessageWriter.asBytes(message);
        }
        return new byte[0];
    }

    private static Facts facts(Message message) {
        return new Facts(
                Optional.ofNullable(message.getSubject())
                        .flatMap(HtmlReader::notBlank)
                        .orElse(null),
                null,
                null,
                author(message.getFrom()),
                day(message));
    }

    private static @Nullable String author(@Nullable MailboxList senders) {
        if (senders == null || senders.isEmpty()) {
            return null;
        }
        Mailbox sender = senders.get(0);
        return FileFields.author(sender.getName());
    }

    /** The day as the sender's clock wrote it, not as another zone would count it. */
    private static @Nullable LocalDate day(Message message) {
        Field date = message.getHeader().getField("Date");
        return date == null ? null : Dates.find(String.valueOf(date.getBody())).orElse(null);
    }
}
