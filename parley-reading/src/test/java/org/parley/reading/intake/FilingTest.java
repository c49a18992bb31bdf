package org.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Filed;
import org.parley.model.Problem;
import org.parley.model.Report;

class FilingTest {

    private static final String FEED =
            "<rss version=\"2.0\"><channel><title>Harbour</title><item><title>Ferry</title><description>The ferry runs."
                    + "</description></item><item><title>Bug</title><description>The line is shut.</description></item>"
                    + "<item><title>Pier</title><description>The pier stands.</description></item></channel></rss>";

    private static Report failing(String name, Rendered rendered) {
        if (rendered.text().contains("shut")) {
            throw new StringIndexOutOfBoundsException("begin 3, end 2");
        }
        return Report.ofText(name, rendered.text());
    }

    @Test
    void aBugInOurRulesIsAProblemOfItsFileAndTheOthersAreRead() {
        List<Filed> out = new ArrayList<>();
        Filing filing = new Filing(Limits.DEFAULT, out::add, FilingTest::failing);
        filing.file(Source.ofBytes("one.txt", Samples.utf8("The ferry runs, the host said.")));
        filing.file(Source.ofBytes("two.txt", Samples.utf8("The line is shut, the host said.")));
        filing.file(Source.ofBytes("three.txt", Samples.utf8("The pier stands, the host said.")));
        assertThat(out).hasSize(3);
        assertThat(out.get(0)).isInstanceOf(Report.class);
        assertThat(((Problem) out.get(1)).line())
                .matches("two\\.txt: made Parley fail \\(StringIndexOutOfBoundsException, FilingTest\\.java:\\d+\\); "
                        + "please report this, with the file if you may");
        assertThat(out.get(2)).isInstanceOf(Report.class);
    }

    @Test
    void aBugInOneItemOfAFeedLeavesTheOtherItems() {
        List<Filed> out = new ArrayList<>();
        new Filing(Limits.DEFAULT, out::add, FilingTest::failing).file(Source.ofBytes("feed.xml", Samples.utf8(FEED)));
        assertThat(out).hasSize(3);
        assertThat(out).filteredOn(Problem.class::isInstance).hasSize(1);
    }

    @Test
    void whatTheConsumerThrowsIsNoProblemOfTheFile() {
        Filing filing = new Filing(Limits.DEFAULT, filed -> {
            throw new IllegalStateException("the consumer is full");
        });
        assertThatThrownBy(() -> filing.file(Source.ofBytes("one.txt", Samples.utf8("The ferry runs."))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the consumer is full");
    }
}
