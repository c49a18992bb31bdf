package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.record.store.CaseProblem;
import org.parley.web.Site.Visitor;
import org.parley.web.casework.Right;
import org.parley.web.guard.Needs;
import org.parley.web.guard.Open;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Every operation that the server has, asked for by everybody in every role, with something of every audience: the table is made from
 * the server's own list of addresses, so that none is forgotten.
 */
class RightsTest {

    private static final String SECRET = "Heliotrope";

    /** As long, and in no report. */
    private static final String NOWHERE = "Zinnwaldit";

    /** Who has which rights beside looking, once there is a chair. */
    private static final Map<String, Set<Right>> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("guest", Set.of());
        ROLES.put("watcher", Set.of());
        ROLES.put("nora", Set.of(Right.FILE, Right.ENTER));
        ROLES.put("sami", Set.of(Right.FILE, Right.ENTER));
        ROLES.put("clerk", Set.of(Right.FILE, Right.ENTER, Right.RUN));
        ROLES.put("owner", Set.of(Right.FILE, Right.ENTER, Right.RUN, Right.FOUND, Right.ADMINISTER));
    }

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Site site;

    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static String secretReport;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static String secretEntry;

    /** A case with a report, a statement and an allegation that are for the north and the chair alone. */
    @BeforeAll
    static void begin() throws CaseProblem, IOException, InterruptedException {
        site = Site.open(folder);
        site.found();
        VISITORS.put("guest", site.account("guest", ""));
        VISITORS.put("watcher", site.member("watcher", "OBSERVER", ""));
        VISITORS.put("nora", site.member("nora", "LIAISON", "north"));
        VISITORS.put("sami", site.member("sami", "LIAISON", "south"));
        VISITORS.put("clerk", site.member("clerk", "SECRETARIAT", ""));
        VISITORS.put("owner", site.owner());
        visitor("nora")
                .file(
                        Map.of("open.txt", "The minister of the south said on Monday that the road stays open."),
                        List.of());
        String filed = visitor("nora")
                .file(
                        Map.of(
                                "hidden.txt",
                                "General " + SECRET
                                        + " said on Tuesday that the south attacked the mill. \"We saw it,\" " + SECRET
                                        + " said."),
                        List.of("north", "chair"))
                .body();
        Matcher id = Pattern.compile("/reports/([0-9a-f]{64})").matcher(filed);
        assertThat(id.find()).isTrue();
        secretReport = id.group(1);
        String raised = visitor("nora")
                .post(
                        "/docket",
                        "accused=south&conduct=" + SECRET + "+saw+an+attack+on+the+mill&audience=north&audience=chair")
                .headers()
                .firstValue("Location")
                .orElse("");
        assertThat(raised).matches(".*/docket/\\d+");
        secretEntry = raised.substring(raised.lastIndexOf('/') + 1);
    }

    @AfterAll
    static void end() {
        site.close();
    }

    private static Visitor visitor(String name) {
        Visitor visitor = VISITORS.get(name);
        if (visitor == null) {
            throw new IllegalArgumentException(name);
        }
        return visitor;
    }

    /** An address with its right; path variables stand for what is secret. */
    private record Operation(RequestMethod method, String path, HandlerMethod handler) {

        Right right() {
            Needs needs = handler.getMethodAnnotation(Needs.class);
            return needs == null ? Right.LOOK : needs.value();
        }

        boolean isOpen() {
            return handler.hasMethodAnnotation(Open.class);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
                site.server().operations().entrySet()) {
            for (RequestMethod method : one.getKey().getMethodsCondition().getMethods()) {
                for (String pattern : one.getKey().getPatternValues()) {
                    all.add(new Operation(method, filled(pattern), one.getValue()));
                }
            }
        }
        return all;
    }

    private static String filled(String pattern) {
        String path = pattern;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("position", secretEntry);
        values.put("evidence", secretEntry);
        values.put("report", secretReport);
        values.put("id", secretReport);
        values.put("format", "jsonl");
        values.put("member", "watcher");
        values.put("account", "guest");
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replaceAll("\\{" + value.getKey() + "(:[^}]*)?\\}", value.getValue());
        }
        return path.replaceAll("\\{[^}]*\\}", "x");
    }

    @Test
    void everyOperationSaysWhichRightItNeeds() {
        List<Operation> all = operations();
        assertThat(all).hasSizeGreaterThan(45);
        assertThat(all)
                .allMatch(one -> one.isOpen()
                        || one.handler().hasMethodAnnotation(Needs.class)
                        || !one.handler().getBeanType().getPackageName().startsWith("org.parley"));
    }

    /** The server names its controllers one by one; one that is forgotten answers nothing, and would be missing here. */
    @Test
    void everyControllerAnswers() {
        ClassPathScanningCandidateComponentProvider written = new ClassPathScanningCandidateComponentProvider(false);
        written.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        assertThat(operations())
                .extracting(one -> one.handler().getBeanType().getName())
                .containsAll(written.findCandidateComponents("org.parley.web").stream()
                        .map(BeanDefinition::getBeanClassName)
                        .toList());
    }

    @Test
    void whoIsNotSignedInGetsNothing() throws IOException, InterruptedException {
        for (Operation one : own()) {
            Visitor stranger = site.stranger();
            HttpResponse<String> answer =
                    one.method() == RequestMethod.GET ? stranger.get(one.path()) : stranger.post(one.path(), "");
            if (one.isOpen()) {
                continue;
            }
            assertThat(answer.statusCode()).as(one.toString()).isIn(302, 401, 403);
            assertThat(answer.headers().firstValue("Location").orElse("/sign-in"))
                    .as(one.toString())
                    .contains("/sign-in");
            assertThat(answer.body()).as(one.toString()).doesNotContain(SECRET);
        }
    }

    @Test
    void everyRoleGetsWhatItHasARightTo() throws IOException, InterruptedException {
        Set<String> told = new TreeSet<>();
        for (Operation one : own()) {
            for (Map.Entry<String, Set<Right>> role : ROLES.entrySet()) {
                boolean may = one.isOpen()
                        || one.right() == Right.LOOK
                        || role.getValue().contains(one.right());
                if (one.method() != RequestMethod.GET && may) {
                    // doing it would change the case for the others; that it is allowed the story of the browser shows
                    continue;
                }
                HttpResponse<String> answer = one.method() == RequestMethod.GET
                        ? visitor(role.getKey()).get(one.path())
                        : visitor(role.getKey()).post(one.path(), parameters(one));
                if (may == (answer.statusCode() == 403) || answer.statusCode() >= 500) {
                    told.add(role.getKey() + ": " + one + " gives " + answer.statusCode());
                }
            }
        }
        assertThat(told).isEmpty();
    }

    /** What every form field could be, so that a missing one is not the reason to refuse. */
    private static String parameters(Operation one) {
        return "open=true&account=x&name=x&member=x&role=OBSERVER&party=x&partyName=x&days=1&standard=SUSPICION&agreement=ALL"
                + "&origin=x&chairName=x&outcome=VIOLATION&reasons=x&mandate=x&text=x&reason=x&key=x&owner=x&source=x"
                + "&reliability=A&credibility=1&accused=south&conduct=x&reply=DENIED&description=x&line=x&item=x&speaker=x"
                + "&act=ASSERT&label=x&password=x" + (one.path().isEmpty() ? "x" : "");
    }

    @Test
    void whatIsForOneSideShowsNowhereToTheOthers() throws IOException, InterruptedException {
        List<String> seen = new ArrayList<>();
        for (Operation one : own()) {
            if (one.method() != RequestMethod.GET) {
                continue;
            }
            for (String query : List.of("", "?q=" + SECRET, "?audience=all", "?party=" + SECRET)) {
                for (String reader : List.of("guest", "watcher", "sami")) {
                    // a page may say back what it was asked for, and nothing else may differ from asking for what is
                    // nowhere
                    String answer = page(reader, one.path() + query);
                    String nowhere = page(reader, one.path() + query.replace(SECRET, NOWHERE));
                    // the ways in, open to all, know no report, and tell one who tries too often to wait
                    boolean differs = !one.isOpen() && !answer.equals(nowhere.replace(NOWHERE, SECRET));
                    if (differs || (answer.contains(SECRET) && !query.contains(SECRET))) {
                        seen.add(reader + ": " + one + query);
                    }
                }
            }
        }
        assertThat(seen).isEmpty();
        assertThat(visitor("nora").get("/docket/" + secretEntry).body()).contains(SECRET);
        assertThat(visitor("clerk").get("/reports/" + secretReport).body()).contains(SECRET);
        assertThat(visitor("nora").get("/brief/jsonl").body()).contains(SECRET);
        assertThat(visitor("nora").get("/brief/jsonl?audience=all").body()).doesNotContain(SECRET);
    }

    /** Without what differs from request to request. */
    private static String page(String reader, String path) throws IOException, InterruptedException {
        return visitor(reader)
                .get(path)
                .body()
                .replaceAll("(data-csrf|name=\"_csrf\" value)=\"[^\"]*\"", "")
                .replaceAll("\\d{2}:\\d{2}(:\\d{2}[.\\dZ]*)? ?(UTC)?", "");
    }

    private static List<Operation> own() {
        List<Operation> own = operations().stream()
                .filter(one -> one.handler().getBeanType().getPackageName().startsWith("org.parley"))
                .toList();
        assertThat(own).hasSizeGreaterThan(45);
        return own;
    }
}
