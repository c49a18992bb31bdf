package org.parley.reading.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Bytes to characters. Certain signs first: a byte-order mark, bytes that are valid UTF-8, the zero bytes of UTF-16. Only
 * then statistics (ICU's n-gram tables, as kept in Tika), and not for text that is nearly all ASCII: there a few dashes,
 * quotation marks and accents are windows-1252 far more often than anything the tables say.
 */
final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE_BYTES = 1 << 16;
    private static final double NEARLY_ASCII = 0.02;
    private static final Set<String> BELIEVED = Set.of(
            "Shift_JIS",
            "GB18030",
            "EUC-JP",
            "EUC-KR",
            "Big5",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-7",
            "ISO-8859-8",
            "ISO-8859-9",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "KOI8-R");

    private TextDecoder() {}

    /**
     * @param text without byte-order mark
     * @param charset canonical name
     * @param damaged bytes that were no characters and stand as U+FFFD
     */
    record Decoded(String text, Charset charset, int damaged) {}

    static Decoded decode(byte[] bytes) {
        Decoded marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent() && !utf8.get().contains("\0")) {
            return new Decoded(utf8.get(), StandardCharsets.UTF_8, 0);
        }
        Optional<Charset> wide = utf16(bytes);
        if (wide.isPresent()) {
            return replacing(bytes, 0, wide.get());
        }
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), StandardCharsets.UTF_8, 0);
        }
        if (mostlyUtf8(bytes)) {
            return replacing(bytes, 0, StandardCharsets.UTF_8);
        }
        return replacing(bytes, 0, singleByte(bytes));
    }

    /** The bytes in the declared encoding when they are valid in it, else as detected. */
    static Decoded decode(byte[] bytes, String declared) {
        Decoded marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        Optional<Charset> charset = find(declared);
        Optional<String> text = charset.flatMap(found -> strictly(bytes, found));
        return text.isPresent() ? new Decoded(text.get(), charset.orElseThrow(), 0) : decode(bytes);
    }

    /** WHATWG reads the labels of ISO-8859-1 and US-ASCII as windows-1252, its superset. */
    static Optional<Charset> find(String label) {
        String name = label.trim();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(name);
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(latin ? WINDOWS_1252 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** The first bytes as text, good enough to see tags and headers. */
    static String preview(byte[] head) {
        Decoded marked = byMark(head);
        if (marked == null && utf16(head).isPresent()) {
            marked = replacing(head, 0, utf16(head).orElseThrow());
        }
        String text = marked == null ? new String(head, StandardCharsets.ISO_8859_1) : marked.text();
        return text.stripLeading();
    }

    /** Whether the bytes are no text in any encoding: control characters that no writer types. */
    static boolean isBinary(byte[] head) {
        byte[] sample = head.length > SAMPLE_BYTES ? java.util.Arrays.copyOf(head, SAMPLE_BYTES) : head;
        String text = decode(sample).text();
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b && c != 0x1a;
            controls += control || c == 0x7f || c == '\uFFFD' ? 1 : 0;
        }
        return controls * 50L > text.length();
    }

    private static @org.jspecify.annotations.Nullable Decoded byMark(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
            return replacing(b, 3, StandardCharsets.UTF_8);
        }
        boolean little = b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe;
        boolean big = b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff;
        if (little && b.length >= 8 && b.length % 4 == 0 && b[2] == 0 && b[3] == 0) {
            return replacing(b, 4, Charset.forName("UTF-32LE"));
        }
        if (little || big) {
            return replacing(b, 2, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return null;
    }

    private static Decoded replacing(byte[] bytes, int from, Charset charset) {
        String text = charset.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
        int damaged = (int) text.chars().filter(c -> c == '\uFFFD').count();
        return new Decoded(text, charset, damaged);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** UTF-16 without mark: the blanks and line ends of any script have a zero byte, always on the same side. */
    private static Optional<Charset> utf16(byte[] bytes) {
        int[] zeros = new int[2];
        int length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
        int[] blanks = new int[2];
        for (int i = 0; i + 1 < length; i += 2) {
            zeros[0] += bytes[i] == 0 ? 1 : 0;
            zeros[1] += bytes[i + 1] == 0 ? 1 : 0;
            blanks[0] += bytes[i] == 0 && (bytes[i + 1] == ' ' || bytes[i + 1] == '\n') ? 1 : 0;
            blanks[1] += bytes[i + 1] == 0 && (bytes[i] == ' ' || bytes[i] == '\n') ? 1 : 0;
        }
        int pairs = length / 2;
        for (int side = 0; side < 2; side++) {
            boolean oneSided = zeros[1 - side] * 20L <= zeros[side];
            boolean western = zeros[side] * 2L > pairs;
            boolean anyScript = zeros[side] * 20L > pairs && blanks[side] * 10L >= zeros[side] * 8L;
            if (pairs >= 2 && oneSided && (western || anyScript)) {
                return Optional.of(side == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
            }
        }
        return Optional.empty();
    }

    /** At least ten valid sequences of two to four bytes for each byte that fits none. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            int follow = lead < 0x80
                    ? 0
                    : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >> 4 == 0xe ? 2 : lead >> 3 == 0x1e ? 3 : -1;
            int seen = 0;
            while (follow > 0 && seen < follow && i + seen + 1 < bytes.length && (bytes[i + seen + 1] & 0xc0) == 0x80) {
                seen++;
            }
            if (follow > 0 && seen == follow) {
                good++;
                i += follow;
            } else if (follow != 0) {
                bad++;
            }
        }
        return good >= 10 * bad && good > 0;
    }

    private static Charset singleByte(byte[] bytes) {
        int high = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        if (high < NEARLY_ASCII * bytes.length) {
            return WINDOWS_1252;
        }
        byte[] sample = bytes.length > SAMPLE_BYTES ? java.util.Arrays.copyOf(bytes, SAMPLE_BYTES) : bytes;
        CharsetMatch[] matches = new CharsetDetector().setText(sample).detectAll();
        for (CharsetMatch match : matches) {
            String name = match.getName();
            if (name.equals("ISO-8859-1") || name.equals("windows-1252")) {
                return WINDOWS_1252;
            }
            Optional<Charset> charset = BELIEVED.contains(name) ? find(name) : Optional.empty();
            if (charset.isPresent()) {
                return charset.get();
            }
        }
        return WINDOWS_1252;
    }
}
