package org.parley.brief;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.parley.brief.told.CaseTold;

/** The JSON lines of what reports say together: actors, who stand in many of them, then the docket. */
public final class CaseLines {

    private CaseLines() {}

    /** Writes them as the end of {@link Format#JSONL} has them, in UTF-8; flushes but does not close. */
    public static void write(CaseTold told, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        try (JsonGenerator json = JsonLines.JSON.createGenerator(writer)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            write(json, told);
        }
        writer.flush();
    }

    static void write(JsonGenerator json, CaseTold told) throws IOException {
        for (ActorLine.InCase actor :
                GatheredCase.of(told.filed()).lines(told.docket().actors())) {
            JsonLine.ACTOR.write(json, actor);
            json.writeRaw('\n');
        }
        DocketLines.write(json, told);
        json.flush();
    }
}
