package org.parley.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.ContentId;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Statement;

class FormsTest {

    private final ReadReport full = Reports.full();

    @Test
    void bringsBackEverything() {
        byte[] report =
                Deflated.of(ReportForm.write(full.report(), Packing.CBOR)).inflate();
        byte[] reading = Deflated.of(ReadingForm.write(full, Packing.CBOR)).inflate();
        Report kept = ReportForm.read(report, "kelda.html", Packing.CBOR);
        assertThat(kept).isEqualTo(full.report());
        assertThat(ReadingForm.read(reading, kept, Packing.CBOR)).isEqualTo(full);
    }

    @Test
    void theSameReportGivesTheSameBytesWhateverItsFile() {
        ReadReport other = Reports.plain("b.txt", "The ford is open.", null);
        assertThat(ReportForm.write(other.report(), Packing.CBOR))
                .isEqualTo(ReportForm.write(
                        Reports.plain("a.txt", "The ford is open.", null).report(), Packing.CBOR));
    }

    /** Reports are found again by the hash of these bytes: they must not change by accident. */
    @Test
    void theFormOfAReportStays() {
        assertThat(ContentId.ofBytes(ReportForm.write(full.report(), Packing.CBOR)))
                .isEqualTo(FULL_REPORT);
        assertThat(HexFormat.of()
                        .formatHex(
                                ReportForm.write(Reports.plain("a", "Hi.", null).report(), Packing.CBOR)))
                .isEqualTo("0163" + "48692e" + "6a" + "746578742f706c61696e" + "62" + "656e" + "f6f4f6f6f6f40000");
    }

    private static final String FULL_REPORT = "725997b088e26a70380ee3777cbe61e62a622d32e70ed0b98fc0fcf803c1d27b";

    /** Whoever adds a field to these has to keep it, and to raise the version of the form. */
    @Test
    void knowsEveryFieldOfTheModel() {
        assertThat(List.of(
                        fields(Report.class),
                        fields(ReadReport.class),
                        fields(Statement.class),
                        fields(Actor.class),
                        fields(Event.class),
                        fields(Incident.class)))
                .containsExactly(8, 8, 12, 12, 16, 13);
        assertThat(ReadingForm.VERSION).isEqualTo(1);
    }

    private static int fields(Class<?> type) {
        RecordComponent[] fields = type.getRecordComponents();
        return fields == null ? 0 : fields.length;
    }

    @Test
    void damagedBytesFail() {
        byte[] reading = ReadingForm.write(full, Packing.CBOR);
        byte[] cut = Arrays.copyOf(reading, reading.length - 3);
        assertThatThrownBy(() -> ReadingForm.read(cut, full.report(), Packing.CBOR))
                .isInstanceOfAny(IllegalStateException.class, UncheckedIOException.class);
        byte[] longer = Arrays.copyOf(reading, reading.length + 1);
        assertThatThrownBy(() -> ReadingForm.read(longer, full.report(), Packing.CBOR))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("an end");
        byte[] small = Deflated.of(reading).bytes().clone();
        small[small.length / 2] ^= 0x55;
        assertThatThrownBy(() -> Deflated.kept(small).inflate()).isInstanceOf(UncheckedIOException.class);
    }
}
