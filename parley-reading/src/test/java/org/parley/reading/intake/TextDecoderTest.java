package org.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    private static final String ENGLISH =
            "\u201cWe will not go back,\u201d the minister said \u2014 and left the caf\u00e9 at once. "
                    + "His hosts did not follow him until the evening.";

    @Test
    void detectsTheUsualEncodingsOfManyScripts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("UTF-8", ENGLISH);
        texts.put("UTF-16LE", ENGLISH);
        texts.put("UTF-16BE", ENGLISH);
        texts.put("windows-1252", ENGLISH);
        texts.put(
                "windows-1256",
                "\u0627\u0644\u062a\u0642\u0649 \u0627\u0644\u0648\u0641\u062f\u0627\u0646 \u0641\u064a \u0627\u0644\u0639\u0627\u0635\u0645\u0629 \u0648\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631 \u0625\u0646 \u0627\u0644\u0645\u062d\u0627\u062f\u062b\u0627\u062a \u0643\u0627\u0646\u062a \u0625\u064a\u062c\u0627\u0628\u064a\u0629 \u0648\u0625\u0646 \u0627\u0644\u0637\u0631\u0641\u064a\u0646 \u0627\u062a\u0641\u0642\u0627 \u0639\u0644\u0649 \u0644\u0642\u0627\u0621 \u0622\u062e\u0631 \u0641\u064a \u0646\u0647\u0627\u064a\u0629 \u0627\u0644\u0634\u0647\u0631");
        String russian =
                "\u0414\u0435\u043b\u0435\u0433\u0430\u0446\u0438\u0438 \u0432\u0441\u0442\u0440\u0435\u0442\u0438\u043b\u0438\u0441\u044c \u0432 \u0441\u0442\u043e\u043b\u0438\u0446\u0435 \u0438 \u0434\u043e\u0433\u043e\u0432\u043e\u0440\u0438\u043b\u0438\u0441\u044c \u043f\u0440\u043e\u0434\u043e\u043b\u0436\u0438\u0442\u044c \u043f\u0435\u0440\u0435\u0433\u043e\u0432\u043e\u0440\u044b, \u0437\u0430\u044f\u0432\u0438\u043b \u043c\u0438\u043d\u0438\u0441\u0442\u0440 \u0438\u043d\u043e\u0441\u0442\u0440\u0430\u043d\u043d\u044b\u0445 \u0434\u0435\u043b";
        texts.put("windows-1251", russian);
        texts.put("KOI8-R", russian);
        texts.put("ISO-8859-5", russian);
        texts.forEach((charset, text) -> assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)))
                        .text())
                .as(charset)
                .isEqualTo(text));
        assertThat(texts).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void dropsTheByteOrderMarkAndNothingElse() {
        for (Charset charset : java.util.List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32LE"))) {
            byte[] bytes = ("\uFEFF" + " a\r\n" + ENGLISH).getBytes(charset);
            assertThat(TextDecoder.decode(bytes).text()).as(charset.name()).isEqualTo(" a\r\n" + ENGLISH);
        }
    }

    @Test
    void aFewBrokenBytesDoNotTurnUtf8IntoAnotherEncoding() {
        byte[] bytes = (ENGLISH + ENGLISH + ENGLISH).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xff;
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
        assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(decoded.damaged()).isEqualTo(1);
        assertThat(decoded.text()).startsWith(ENGLISH);
    }
}
