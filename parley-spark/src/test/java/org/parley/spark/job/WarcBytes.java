package org.parley.spark.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A web archive of pages, each record packed on its own as crawlers do. */
final class WarcBytes {

    private WarcBytes() {}

    static byte[] of(List<String> texts) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        int number = 0;
        for (String text : texts) {
            String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>"
                    + text.replaceAll("\\R\\R", "</p><p>") + "</p></body></html>";
            byte[] content = page.getBytes(StandardCharsets.UTF_8);
            String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2007-05-29T00:00:00Z\r\n"
                    + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000" + number + ">\r\n"
                    + "WARC-Target-URI: http://news.example/" + number++ + "\r\n"
                    + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + content.length
                    + "\r\n\r\n";
            try (GZIPOutputStream out = new GZIPOutputStream(archive)) {
                out.write(head.getBytes(StandardCharsets.UTF_8));
                out.write(content);
                out.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive.toByteArray();
    }
}
