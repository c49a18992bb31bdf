package org.parley.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.docket.page.Issues;
import org.parley.model.Account;
import org.parley.model.CaseActor;
import org.parley.model.Copy;
import org.parley.model.Event;
import org.parley.model.Heading;
import org.parley.model.Position;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.reading.Reading;
import org.parley.reading.intake.Copies;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;

/** What holds for the docket of any reports: of small ones made by chance, and of the examples. */
class DocketPropertiesTest {

    private static final List<String> EXAMPLES =
            List.of("baghdad-2007", "istanbul-2025", "kuala-lumpur-2025", "poonch-2013");
    private static final int CHANCE_CASES = 30;
    private static final List<Given> CASES = Stream.concat(
                    EXAMPLES.stream().map(DocketPropertiesTest::example),
                    LongStream.range(0, CHANCE_CASES).mapToObj(DocketPropertiesTest::chance))
            .toList();

    private record Given(String name, List<ReadReport> reports, List<Copy> copies) {

        Docket docket() {
            return Docket.of(reports, copies);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final class Shared {
        static final Reading READING = Reading.load();
    }

    private static Given example(String name) {
        List<Report> filed = new ArrayList<>();
        Intake.with(Limits.DEFAULT).read(List.of(Path.of("..", "examples", name).toString()), one -> {
            if (one instanceof Report report) {
                filed.add(report);
            }
        });
        return new Given(name, filed.stream().map(Shared.READING::read).toList(), Copies.find(filed));
    }

    private static Given chance(long seed) {
        SmallCase small = SmallCase.of(seed);
        return new Given("by chance " + seed, small.reports(), small.copies());
    }

    static List<Given> cases() {
        return CASES;
    }

    @Test
    void theCasesHaveItemsOfEveryType() {
        Set<String> parts = new TreeSet<>();
        CASES.forEach(given -> Told.all(given.docket()).forEach(told -> parts.add(told.part())));
        assertThat(parts)
                .containsExactly(
                        "allegation",
                        "allegation evidence",
                        "allegation response",
                        "commitment",
                        "commitment bearing",
                        "corroboration",
                        "discrepancy",
                        "incident",
                        "position",
                        "proposal",
                        "proposal answer",
                        "session",
                        "session agenda",
                        "session participant",
                        "session readout");
        assertThat(EXAMPLES)
                .allSatisfy(name -> assertThat(example(name).reports()).hasSizeGreaterThan(3));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDocketIsTheSameForEveryOrder(Given given) {
        Docket docket = given.docket();
        List<ReadReport> reports = new ArrayList<>(given.reports());
        List<Copy> copies = new ArrayList<>(given.copies());
        for (int i = 0; i < 6; i++) {
            Collections.shuffle(reports, new Random(i));
            Collections.shuffle(copies, new Random(i));
            assertThat(Docket.of(reports, copies)).isEqualTo(docket);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aReportGivenTwiceCountsOnce(Given given) {
        List<ReadReport> twice = new ArrayList<>(given.reports());
        twice.addAll(given.reports());
        List<Copy> copies = new ArrayList<>(given.copies());
        given.reports()
                .forEach(read -> copies.add(new Copy(
                        read.report().id(),
                        read.report().file(),
                        read.report().id(),
                        read.report().file(),
                        1)));
        assertThat(Docket.of(twice, copies)).isEqualTo(given.docket());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCasebookToWhichReportsAreAddedGivesTheSameDocket(Given given) {
        List<ReadReport> reports = new ArrayList<>(given.reports());
        Collections.shuffle(reports, new Random(5));
        Casebook casebook = new Casebook(Issues.builtIn());
        List<ReadReport> filed = new ArrayList<>();
        for (ReadReport added : reports) {
            filed.add(added);
            assertThat(casebook.docket(filed, given.copies())).isEqualTo(Docket.of(filed, given.copies()));
        }
        filed.remove(0);
        assertThat(casebook.docket(filed, given.copies())).isEqualTo(Docket.of(filed, given.copies()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCasebookFollowsWhatBecomesOfItsReports(Given given) {
        Casebook casebook = new Casebook(Issues.builtIn());
        casebook.docket(given.reports(), given.copies());
        assertThat(casebook.docket(given.reports(), List.of())).isEqualTo(Docket.of(given.reports()));
        List<ReadReport> readAnew = new ArrayList<>(given.reports());
        readAnew.set(0, published(readAnew.get(0), "Daily Fjord"));
        assertThat(casebook.docket(readAnew, given.copies())).isEqualTo(Docket.of(readAnew, given.copies()));
        List<Copy> copies = new ArrayList<>(given.copies());
        Report first = readAnew.get(0).report();
        Report last = readAnew.get(readAnew.size() - 1).report();
        copies.add(new Copy(last.id(), last.file(), first.id(), first.file(), 0.9));
        assertThat(casebook.docket(readAnew, copies)).isEqualTo(Docket.of(readAnew, copies));
    }

    @Test
    void ofTwoReportsOfOneTextTheSameIsKeptInEveryOrder() {
        ReadReport one = SmallCase.of(1).reports().get(0);
        List<ReadReport> pair = new ArrayList<>(List.of(one, published(one, "Daily Fjord"), published(one, "Other")));
        Docket docket = Docket.of(pair);
        assertThat(docket.reports()).hasSize(1);
        Collections.reverse(pair);
        assertThat(Docket.of(pair)).isEqualTo(docket);
    }

    private static ReadReport published(ReadReport read, String publisher) {
        Report report = read.report();
        Heading heading = new Heading(null, null, publisher, null, null, null);
        return new ReadReport(
                new Report(
                        report.id(),
                        report.file(),
                        report.mediaType(),
                        report.text(),
                        heading,
                        report.language(),
                        report.skipped(),
                        report.notes()),
                read.statements(),
                read.actors(),
                read.events(),
                read.incidents(),
                read.sentences(),
                read.times(),
                read.places());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyItemHasEvidenceInItsReports(Given given) {
        Map<String, ReadReport> byId = given.reports().stream()
                .collect(Collectors.toMap(read -> read.report().id(), Function.identity(), (a, b) -> a));
        for (Told told : Told.all(given.docket())) {
            assertThat(told.accounts()).as(told.part() + " " + told.id()).isNotEmpty();
            for (Account account : told.accounts()) {
                sound(account, Objects.requireNonNull(byId.get(account.report()), () -> "report of " + account));
            }
        }
        for (CaseActor actor : given.docket().actors()) {
            assertThat(actor.members()).isNotEmpty();
        }
    }

    private static void sound(Account account, ReadReport read) {
        String text = read.report().text();
        int last = 0;
        for (Span span : account.spans()) {
            assertThat(span.begin()).as("in order: " + account).isGreaterThanOrEqualTo(last);
            assertThat(span.end()).as("in the text: " + account).isLessThanOrEqualTo(text.length());
            assertThat(span.in(text)).isNotBlank();
            assertThat(Character.isLowSurrogate(text.charAt(span.begin()))).isFalse();
            assertThat(span.end() < text.length() && Character.isLowSurrogate(text.charAt(span.end())))
                    .isFalse();
            last = span.end();
        }
        account.findStatement()
                .ifPresent(id ->
                        assertThat(read.statements()).extracting(Statement::id).contains(id));
        account.findEvent()
                .ifPresent(id -> assertThat(read.events()).extracting(Event::id).contains(id));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void idsAreUniqueAndComparisonsNameThem(Given given) {
        Docket docket = given.docket();
        List<String> ids = new ArrayList<>();
        docket.actors().forEach(item -> ids.add(item.id()));
        docket.sessions().forEach(item -> ids.add(item.id()));
        docket.allegations().forEach(item -> ids.add(item.id()));
        docket.proposals().forEach(item -> ids.add(item.id()));
        docket.commitments().forEach(item -> ids.add(item.id()));
        docket.positions().forEach(item -> ids.add(item.id()));
        docket.incidents().forEach(item -> ids.add(item.id()));
        docket.corroborations().forEach(item -> ids.add(item.id()));
        docket.discrepancies().forEach(item -> ids.add(item.id()));
        assertThat(ids).doesNotHaveDuplicates();
        docket.allegations().forEach(item -> assertThat(ids).containsAll(item.counters()));
        Set<String> counts = new TreeSet<>();
        Stream.concat(
                        docket.corroborations().stream().map(item -> item.item()),
                        docket.discrepancies().stream().map(item -> item.item()))
                .filter(item -> !ids.contains(item))
                .forEach(counts::add);
        assertThat(docket.corroborations())
                .filteredOn(item -> counts.contains(item.item()))
                .allSatisfy(item -> assertThat(item.slot()).isLowerCase());
    }

    /**
     * Every account that a case has is in the case with one report more, in an item of the same type. Positions name only
     * the accounts of the stance that most of a side's accounts take: those may give way to another stance, whole.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void noAccountIsLostWhenAReportIsAdded(Given given) {
        Docket docket = given.docket();
        Map<String, Set<Account>> all = byType(docket);
        List<String> lost = new ArrayList<>();
        for (ReadReport added : given.reports()) {
            Docket smaller = Docket.of(
                    given.reports().stream().filter(read -> !read.equals(added)).toList(), given.copies());
            byType(smaller).forEach((type, accounts) -> accounts.stream()
                    .filter(account -> !all.getOrDefault(type, Set.of()).contains(account))
                    .forEach(account -> lost.add("with " + added.report().file() + ": " + type + " " + account)));
            smaller.positions().stream()
                    .filter(position -> !isKept(position, docket))
                    .forEach(position -> lost.add("with " + added.report().file() + ": " + position));
        }
        assertThat(lost).isEmpty();
    }

    private static boolean isKept(Position position, Docket docket) {
        return docket.positions().stream()
                .filter(other ->
                        other.party().equals(position.party()) && other.issue().equals(position.issue()))
                .anyMatch(other ->
                        other.stance() != position.stance() || other.accounts().containsAll(position.accounts()));
    }

    private static Map<String, Set<Account>> byType(Docket docket) {
        Map<String, Set<Account>> byType = new TreeMap<>();
        for (Told told : Told.items(docket)) {
            if (!told.part().equals("position")) {
                byType.computeIfAbsent(told.part(), part -> new TreeSet<>()).addAll(told.accounts());
            }
        }
        return byType;
    }
}
