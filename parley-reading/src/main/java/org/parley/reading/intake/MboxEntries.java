package org.parley.reading.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.model.Problem;

/**
 * The messages of a mailbox in the mbox form (RFC 4155): each begins with a line {@code From ...} after an empty line;
 * {@code >From} in a body loses its mark.
 */
final class MboxEntries implements Entries {

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final Source mailbox;
    private final Budget budget;
    private final Limits limits;
    private final InputStream in;
    private byte[] line;
    private int messages;

    MboxEntries(Source mailbox, Budget budget, Limits limits) throws IOException {
        this.mailbox = mailbox;
        this.budget = budget;
        this.limits = limits;
        this.in = new BufferedInputStream(budget.metered(mailbox.opener().open()), 1 << 16);
        this.line = readLine();
    }

    @Override
    public @Nullable Item next() throws IOException {
        if (line.length == 0) {
            return null;
        }
        budget.entry();
        messages++;
        String name = mailbox.name() + "!message-" + messages;
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean afterBlank = false;
        boolean tooLarge = false;
        line = readLine();
        while (line.length > 0 && !(afterBlank && startsFrom(line, 0))) {
            int quoted = line[0] == '>' && startsFrom(line, 1) ? 1 : 0;
            tooLarge |= message.size() + (long) line.length > limits.bytesPerDocument();
            if (!tooLarge) {
                message.write(line, quoted, line.length - quoted);
            }
            afterBlank = line[0] == '\n' || line[0] == '\r';
            line = readLine();
        }
        return tooLarge
                ? new Failed(Problem.of(name, Budget.tooLarge(limits).cause()))
                : new Found(Source.ofBytes(name, message.toByteArray()).declared("message/rfc822", ""));
    }

    private static boolean startsFrom(byte[] bytes, int at) {
        for (int i = 0; i < FROM.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }

    /** One line with its end; empty after the last. A line longer than a message may be comes in pieces. */
    private byte[] readLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        int next = in.read();
        while (next >= 0) {
            bytes.write(next);
            if (next == '\n' || bytes.size() > 1 << 20) {
                break;
            }
            next = in.read();
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
