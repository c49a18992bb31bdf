package org.parley.docket.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Problem;

class EffortTableTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsEverySeparatorAndSkipsTheByteOrderMark(String separator) throws IOException {
        String text = "\uFEFFunit,from,to,amount,place\r\nPatrols,2026-01-01,2026-01-31,36.5,Ford\r\n";
        EffortTable.Read read = EffortTable.read("table", new StringReader(text.replace(",", separator)));
        assertThat(read.problems()).isEmpty();
        assertThat(read.efforts()).hasSize(1).allSatisfy(effort -> {
            assertThat(effort.unit()).isEqualTo("patrols");
            assertThat(effort.amount()).isEqualTo(36.5);
            assertThat(effort.place()).isEqualTo("Ford");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.200", "1,200", "12 000", "", "-1", "NaN", "many"})
    void amountsThatAreNoneOrMayMeanTwoThingsAreTold(String amount) throws IOException {
        String text = "unit,from,to,amount\npatrols,2026-01-01,2026-01-31,\"" + amount + "\"\n";
        EffortTable.Read read = EffortTable.read("table", new StringReader(text));
        assertThat(read.efforts()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::line)
                .singleElement()
                .asString()
                .contains("line 2");
    }
}
