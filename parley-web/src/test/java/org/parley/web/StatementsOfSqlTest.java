package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.record.store.CaseProblem;
import org.parley.web.Site.Visitor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** What a page asks of the database does not grow with what it shows: no page asks once for each line. */
class StatementsOfSqlTest {

    private static final int MANY = 6;

    /** Where a stream of entries is read in turns, or all of the record is checked, more entries are more work. */
    private static final List<String> WHOLE = List.of("/record/bundle", "/api/v1/bundle", "/api/v1/verdict");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void noPageAsksMoreOfALargerCase() throws CaseProblem, IOException, InterruptedException {
        try (Site site = Site.open(folder)) {
            site.found();
            Visitor north = site.member("nora", "LIAISON", "north");
            fill(north, 0, 2);
            Map<String, Long> few = statements(site, north);
            fill(north, 2, MANY);
            Map<String, Long> many = statements(site, north);
            assertThat(few.values().stream().filter(count -> count > 0)).hasSizeGreaterThan(20);
            List<String> more = new ArrayList<>();
            few.forEach((path, count) -> {
                long then = many.getOrDefault(path, 0L);
                if (then > count) {
                    more.add(path + ": " + count + " statements, then " + then);
                }
            });
            assertThat(more).isEmpty();
        }
    }

    private static void fill(Visitor north, int from, int to) throws IOException, InterruptedException {
        for (int i = from; i < to; i++) {
            north.file(
                    Map.of(
                            "report" + i + ".txt",
                            "The minister of the south, Ana Vale, said on Monday that road " + i
                                    + " stays open. \"We promise to keep road " + i + " open,\" Vale said."),
                    List.of());
            north.post("/docket", "accused=south&conduct=closing+road+" + i);
        }
    }

    /** For each page without a name of something in its address, the statements of its second visit. */
    private static Map<String, Long> statements(Site site, Visitor visitor) throws IOException, InterruptedException {
        Map<String, Long> statements = new LinkedHashMap<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
                site.server().operations().entrySet()) {
            if (!one.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                continue;
            }
            for (String path : one.getKey().getPatternValues()) {
                if (path.contains("{") || WHOLE.contains(path)) {
                    continue;
                }
                visitor.get(path);
                long before = site.server().statements();
                visitor.get(path);
                statements.put(path, site.server().statements() - before);
            }
        }
        return statements;
    }
}
