package org.parley.brief.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import org.junit.jupiter.api.Test;

class ArabicFormsTest {

    @Test
    void joinsLettersByTheirNeighbours() {
        // salam: seen initial, lam-alef ligature final, meem isolated
        assertThat(ArabicForms.joined("\u0633\u0644\u0627\u0645")).isEqualTo("\uFEB3\uFEFC\uFEE1");
        // bab: beh initial, alef final, beh isolated
        assertThat(ArabicForms.joined("\u0628\u0627\u0628")).isEqualTo("\uFE91\uFE8E\uFE8F");
        // a vowel sign does not part letters; Persian peh
        assertThat(ArabicForms.joined("\u067E\u064E\u0628")).isEqualTo("\uFB58\u064E\uFE90");
        assertThat(ArabicForms.joined("plain 12")).isEqualTo("plain 12");
    }

    @Test
    void givesThePlainLettersBack() {
        String text = "\u0633\u0644\u0627\u0645 \u067E\u062F\u0631 text";
        assertThat(ArabicForms.plain(ArabicForms.joined(text))).isEqualTo(text);
    }

    @Test
    void putsRunsInTheOrderOfTheLine() {
        Direction.Splitter splitter = new Direction.Splitter();
        splitter.setParagraph("ab \u0628\u0627 cd", BidiSplitter.NEUTRAL);
        assertThat(splitter.countTextRuns()).isEqualTo(3);
        BidiTextRun middle = splitter.getVisualRun(1);
        assertThat(middle.getDirection()).isEqualTo(BidiSplitter.RTL);
        assertThat(middle.getStart()).isEqualTo(3);
        splitter.setParagraph("", BidiSplitter.NEUTRAL);
        assertThat(splitter.countTextRuns()).isLessThanOrEqualTo(1);
        assertThat(new Direction.Reorderer().reorderRTLTextToLTR("(\u0628\u0627"))
                .isEqualTo("\u0627\u0628)");
    }
}
