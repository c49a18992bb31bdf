package org.parley.brief.assessed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.docket.assess.Assessment;
import org.parley.docket.assess.Break;
import org.parley.docket.assess.Counts;
import org.parley.docket.assess.DataUsed;
import org.parley.docket.assess.Estimate;
import org.parley.docket.assess.Findings;
import org.parley.docket.assess.Regression;
import org.parley.docket.assess.Reporting;
import org.parley.docket.assess.Sensitivity;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.statistics.RateRatio;
import org.parley.model.ContentId;

/**
 * An assessment as one JSON line of type {@code assessment}, with every number; keys in a fixed order, numbers rounded to six
 * figures. What is infinite or unknown is null. The keys are in {@code docs/assessment.md}.
 */
final class AssessmentLine {

    private static final JsonFactory JSON = new JsonFactory();
    private static final MathContext SIX = new MathContext(6);

    private final JsonGenerator json;

    private AssessmentLine(JsonGenerator json) {
        this.json = json;
    }

    /** @param sources how the data sets are to be cited */
    static String of(Assessment assessment, List<String> sources) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new AssessmentLine(json).write(assessment, sources);
        }
        return out.toString();
    }

    private void write(Assessment assessment, List<String> sources) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "assessment");
        body(assessment);
        json.writeArrayFieldStart("other_readings");
        for (Assessment other : assessment.otherReadings()) {
            json.writeStartObject();
            body(other);
            json.writeEndObject();
        }
        json.writeEndArray();
        texts("sources", sources);
        json.writeEndObject();
    }

    private void body(Assessment assessment) throws IOException {
        Indicator indicator = assessment.indicator();
        json.writeStringField(
                "id",
                ContentId.ofFields(
                        "assessment",
                        indicator.toString(),
                        assessment.reading(),
                        assessment.today(),
                        assessment.line()));
        json.writeStringField("commitment", indicator.commitment());
        json.writeStringField("promised_by", indicator.promisedBy());
        json.writeStringField("promised_on", indicator.promisedOn().toString());
        json.writeStringField("starts", indicator.starts().toString());
        json.writeStringField("reading", assessment.reading());
        json.writeStringField("verdict", assessment.verdict().word());
        json.writeStringField("reason", assessment.reason());
        json.writeStringField("as_of", assessment.today().toString());
        json.writeStringField("from", assessment.from().toString());
        json.writeStringField("to", assessment.to().toString());
        json.writeStringField("scope", ScopeWords.of(indicator.scope()));
        json.writeStringField("unit", indicator.unit().word());
        json.writeStringField("count_per", indicator.cell().word());
        json.writeStringField("expect", indicator.expect().word());
        number("kept_ratio", indicator.rules().keptRatio());
        number("confidence", indicator.rules().confidence());
        if (assessment.find().isPresent()) {
            findings(assessment.find().get());
        }
        data(assessment.data());
        texts("warnings", assessment.warnings());
    }

    private void findings(Findings findings) throws IOException {
        counts("before", findings.before());
        counts("after", findings.after());
        number("low", findings.low());
        number("high", findings.high());
        number("probability", findings.probability());
        number("theta", findings.theta());
        number("inflation", findings.inflation());
        json.writeArrayFieldStart("estimates");
        for (Estimate estimate : findings.estimates()) {
            estimate(estimate);
        }
        json.writeEndArray();
        regression(findings.findRegression().orElse(null));
        change(findings.findChange().orElse(null));
        json.writeObjectFieldStart("placebo");
        json.writeNumberField("dates", findings.placebo().dates());
        json.writeNumberField("as_strong", findings.placebo().asStrong());
        number("share", findings.placebo().share());
        json.writeBooleanField("enough", findings.placebo().isEnough());
        json.writeEndObject();
        json.writeObjectFieldStart("timing");
        json.writeNumberField("just_before_days", findings.timing().justBeforeDays());
        ratio("just_before", findings.timing().justBefore());
        json.writeNumberField("later_days", findings.timing().laterDays());
        ratio("later", findings.timing().later());
        json.writeEndObject();
        json.writeObjectFieldStart("detectable");
        number("least", findings.detectable().least());
        json.writeBooleanField("promise_visible", findings.detectable().isPromiseVisible());
        number("more_weeks", toDouble(findings.detectable().moreWeeks()));
        json.writeEndObject();
        reporting(findings.reporting());
        json.writeArrayFieldStart("sensitivity");
        for (Sensitivity row : findings.sensitivity()) {
            json.writeStartObject();
            json.writeStringField("change", row.change());
            number("before", row.before());
            number("after", row.after());
            number("ratio", row.ratio());
            number("low", row.low());
            number("high", row.high());
            json.writeStringField("verdict", row.verdict().word());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("series");
        for (Findings.Point point : findings.line()) {
            json.writeStartObject();
            json.writeStringField("from", point.from().toString());
            json.writeStringField("to", point.end().minusDays(1).toString());
            json.writeBooleanField("after", point.isAfter());
            number("count", point.count());
            number("exposure", point.exposure());
            mean("fitted", point.fitted());
            mean("expected", point.expected());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void regression(@Nullable Regression regression) throws IOException {
        if (regression == null) {
            json.writeNullField("regression");
            return;
        }
        json.writeObjectFieldStart("regression");
        json.writeArrayFieldStart("terms");
        for (Regression.Term term : regression.terms()) {
            json.writeStartObject();
            json.writeStringField("name", term.name());
            number("coefficient", term.coefficient());
            number("error", term.error());
            number("robust", term.robust());
            number("probability", term.probability());
            json.writeEndObject();
        }
        json.writeEndArray();
        number("theta", regression.theta());
        number("overdispersion_probability", regression.dispersion().scoreProbability());
        json.writeArrayFieldStart("autocorrelation");
        for (double lag : regression.autocorrelation().lags()) {
            json.writeNumber(rounded(lag));
        }
        json.writeEndArray();
        number("autocorrelation_probability", regression.autocorrelation().probability());
        json.writeNumberField("lag", regression.lag());
        json.writeEndObject();
    }

    private void change(@Nullable Break change) throws IOException {
        if (change == null) {
            json.writeNullField("change");
            return;
        }
        json.writeObjectFieldStart("change");
        number("probability", change.probability());
        json.writeStringField("most_likely", change.mostLikely().toString());
        json.writeStringField("low", change.low().toString());
        json.writeStringField("high", change.high().toString());
        number("promised", change.promised());
        json.writeStringField("promised_from", change.promisedFrom().toString());
        json.writeStringField("promised_to", change.promisedTo().toString());
        json.writeEndObject();
    }

    private void reporting(Reporting reporting) throws IOException {
        json.writeObjectFieldStart("reporting");
        counts("others_before", reporting.othersBefore());
        counts("others_after", reporting.othersAfter());
        number("effort", reporting.effort());
        json.writeFieldName("others");
        estimateOrNull(reporting.others());
        json.writeFieldName("control");
        estimateOrNull(reporting.control());
        json.writeBooleanField("seen", reporting.isSeen());
        json.writeBooleanField("collapsed", reporting.hasCollapsed());
        json.writeEndObject();
    }

    private void data(DataUsed data) throws IOException {
        json.writeObjectFieldStart("data");
        json.writeNumberField("incidents", data.incidents());
        json.writeStringField("first", data.first().toString());
        json.writeStringField("last", data.last().toString());
        json.writeObjectFieldStart("data_sets");
        for (var each : data.dataSets().entrySet()) {
            json.writeNumberField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
        json.writeStringField("counted", data.dataSet());
        json.writeNumberField("fitting", data.fitting());
        json.writeNumberField("in_window", data.inWindow());
        json.writeNumberField("uncertain", data.uncertain());
        json.writeNumberField("straddling", data.straddling());
        json.writeNumberField("uncounted", data.uncounted());
        texts("flaws", data.flaws());
        json.writeEndObject();
    }

    private void estimateOrNull(@Nullable Estimate estimate) throws IOException {
        if (estimate == null) {
            json.writeNull();
        } else {
            estimate(estimate);
        }
    }

    private void estimate(Estimate estimate) throws IOException {
        json.writeStartObject();
        json.writeStringField("compared_with", estimate.reading().name().toLowerCase(Locale.ROOT));
        number("expected", estimate.expected());
        number("ratio", estimate.ratio());
        number("low", estimate.low());
        number("high", estimate.high());
        number("no_fall", estimate.noFall());
        number("no_rise", estimate.noRise());
        json.writeEndObject();
    }

    private void counts(String name, Counts counts) throws IOException {
        json.writeObjectFieldStart(name);
        number("count", counts.count());
        json.writeNumberField("days", counts.days());
        number("exposure", counts.exposure());
        json.writeNumberField("cells", counts.cells());
        json.writeEndObject();
    }

    private void ratio(String name, @Nullable RateRatio ratio) throws IOException {
        if (ratio == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        number("value", ratio.value());
        number("low", ratio.low());
        number("high", ratio.high());
        json.writeEndObject();
    }

    private void mean(String name, Regression.@Nullable Mean mean) throws IOException {
        if (mean == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        number("value", mean.value());
        number("low", mean.low());
        number("high", mean.high());
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static @Nullable Double toDouble(@Nullable Integer number) {
        return number == null ? null : Double.valueOf(number);
    }

    private void number(String name, @Nullable Double value) throws IOException {
        if (value == null || !Double.isFinite(value)) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, rounded(value));
        }
    }

    private static BigDecimal rounded(double value) {
        BigDecimal six = new BigDecimal(value, SIX).stripTrailingZeros();
        return six.scale() < 0 ? six.setScale(0) : six;
    }
}
