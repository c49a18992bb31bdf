package org.parley.docket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.model.Account;
import org.parley.model.Party;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Toll;
import org.parley.reading.Reading;
import org.parley.reading.intake.Copies;

/** Reports that are texts of our own, really read: their docket as lines that a person can check. */
final class CaseText {

    private static final class Shared {
        static final Reading READING = Reading.load();
    }

    private CaseText() {}

    /** The docket of a folder of texts. */
    static Docket docket(Path folder) {
        List<Report> filed = files(folder).stream()
                .filter(file -> String.valueOf(file.getFileName()).matches("\\d+\\.txt"))
                .map(file -> Report.ofText(String.valueOf(file.getFileName()), read(file)))
                .toList();
        List<ReadReport> read = filed.stream().map(Shared.READING::read).toList();
        return Docket.of(read, Copies.find(filed));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every item of sessions, positions, incidents and comparisons, one line each, sorted. */
    static List<String> lines(Docket docket) {
        List<String> lines = new ArrayList<>();
        docket.sessions().forEach(session -> {
            String who = names(session.parties());
            lines.add("session " + who + " "
                    + session.findDate().map(date -> date.edtf()).orElse("-") + " at "
                    + session.findPlace().map(place -> place.name()).orElse("-") + " for "
                    + session.findLength().map(Object::toString).orElse("-") + " host "
                    + session.findHost().map(Party::name).orElse("-"));
            session.attendance()
                    .forEach(one -> lines.add("participant " + one.name() + ", "
                            + one.findParty().map(Party::name).orElse("-") + ", " + one.role()));
            session.agenda()
                    .forEach(one -> lines.add("agenda " + one.topic() + (one.table() ? "" : ", not on the table")));
            session.readouts()
                    .forEach(one -> lines.add(
                            "readout " + one.topic() + ": " + one.agreement().word() + " " + names(one.parties())));
        });
        docket.positions()
                .forEach(one -> lines.add("position " + one.issue() + ": "
                        + one.party().name() + " " + one.stance().word()));
        docket.incidents()
                .forEach(one -> lines.add("incident " + one.kind().type() + " "
                        + one.findDate().map(date -> date.edtf()).orElse("-") + " killed " + toll(one.killed())
                        + " held "
                        + toll(one.detained()) + " in " + reports(one.accounts()) + " report(s)"));
        docket.corroborations()
                .forEach(one -> lines.add("corroborated " + one.slot() + ": " + one.fact() + ", "
                        + one.origins().size() + " origins"));
        docket.discrepancies()
                .forEach(one -> lines.add("differs in " + one.kind().word() + ", " + one.slot() + ": "
                        + one.values().stream()
                                .map(value -> value.value())
                                .sorted()
                                .toList()));
        return lines.stream().sorted().toList();
    }

    private static String toll(Toll toll) {
        return toll.findMax().isPresent() && toll.findMax().get() == toll.min()
                ? Integer.toString(toll.min())
                : toll.min() + "+";
    }

    private static long reports(List<Account> accounts) {
        return accounts.stream().map(Account::report).distinct().count();
    }

    private static String names(List<Party> parties) {
        return String.join("+", parties.stream().map(Party::name).sorted().toList());
    }

    static List<Path> folders(Path root) {
        return files(root).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
