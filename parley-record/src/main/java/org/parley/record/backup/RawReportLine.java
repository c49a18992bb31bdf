package org.parley.record.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.parley.record.entry.Contents;
import org.parley.record.store.RawReport;

/** A report of a backup as a JSON line. */
final class RawReportLine {

    private RawReportLine() {}

    static String write(RawReport report) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("key", report.key());
        ArrayNode files = line.putArray("files");
        for (RawReport.Name name : report.names()) {
            files.addObject().put("file", name.file()).put("filed_by", name.filedBy());
        }
        line.put("read_by", report.readBy());
        line.put("as_filed", Base64.getEncoder().encodeToString(report.asFiled()));
        line.put("reading", Base64.getEncoder().encodeToString(report.reading()));
        return line.toString();
    }

    /** @throws IllegalArgumentException when it is no such line */
    static RawReport read(String text) {
        JsonNode line = Contents.parseLine(text);
        List<RawReport.Name> names = new ArrayList<>();
        line.path("files")
                .forEach(name -> names.add(new RawReport.Name(
                        name.path("file").asText(), name.path("filed_by").asText())));
        return RawReport.of(
                line.path("key").asText(),
                Base64.getDecoder().decode(line.path("as_filed").asText()),
                line.path("read_by").asText(),
                Base64.getDecoder().decode(line.path("reading").asText()),
                names);
    }
}
