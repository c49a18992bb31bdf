package org.parley.reading.intake;

import java.util.List;
import org.parley.reading.intake.Rendered.Facts;

/** Plain text: exactly the decoded characters, byte-order mark aside. Line ends, blanks and all stay as they are. */
final class TextReader {

    private TextReader() {}

    static Contents read(byte[] bytes, Source source, Limits limits) throws Unreadable {
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes, source.charset());
        if (TextDecoder.isBinary(bytes)) {
            throw new Unreadable("holds binary data, not text");
        }
        return Contents.of(new Rendered("text/plain", decoded.text(), Facts.NONE, List.of(), notes(decoded)));
    }

    static List<String> notes(TextDecoder.Decoded decoded) {
        return decoded.damaged() == 0
                ? List.of()
                : List.of(decoded.damaged() + " damaged characters in the file (read as "
                        + decoded.charset().name() + ").");
    }
}
