package org.parley.record.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.ProcedureActs.EvidenceGraded;
import org.parley.record.entry.ReviewActs.ItemGraded;
import org.parley.record.entry.ReviewActs.Reliability;
import org.parley.record.entry.ReviewActs.SourceGraded;
import org.parley.record.fold.Entry;
import org.parley.record.log.Audience;

class GradesTest {

    private static final Instant START = Instant.parse("2026-03-01T09:30:00Z");

    private Grades grades = Grades.none();
    private long position;

    @Test
    void whatNobodyHasGradedIsF6() {
        assertThat(grades.source("Northern News").current()).isEqualTo(Reliability.F);
        assertThat(grades.item("i1").current()).isEqualTo(6);
        assertThat(grades.evidence(4).current()).hasToString("F6");
        assertThat(grades.sources()).isEmpty();
    }

    @Test
    void aSourceHasAHistory() {
        add("edda", new SourceGraded("Northern News", Reliability.B, "right so far"));
        add("sami", new SourceGraded(" Northern News ", Reliability.D, "wrong twice"));
        History<Reliability> history = grades.source("Northern News");
        assertThat(history.current()).isEqualTo(Reliability.D);
        assertThat(history.grades())
                .extracting(grade -> grade.by().member(), Grade::value, Grade::reason, Grade::time)
                .containsExactly(
                        tuple("edda", Reliability.B, "right so far", START),
                        tuple("sami", Reliability.D, "wrong twice", START.plusSeconds(1)));
        assertThat(grades.sources()).containsExactly("Northern News");
    }

    @Test
    void sourceItemAndEvidenceAreGradedApart() {
        add("edda", new SourceGraded("Northern News", Reliability.A, "always right"));
        add("edda", new ItemGraded("i1", 5, "not this time"));
        add("edda", new EvidenceGraded(4, Reliability.C, 3, "one account"));
        assertThat(grades.source("Northern News").current()).isEqualTo(Reliability.A);
        assertThat(grades.item("i1").current()).isEqualTo(5);
        assertThat(grades.evidence(4).current()).hasToString("C3");
        assertThat(grades.evidence(5).current()).isEqualTo(Admiralty.UNJUDGED);
    }

    @Test
    void aGradeThatIsTakenBackGivesWayToTheOneBefore() {
        add("edda", new SourceGraded("Northern News", Reliability.B, "right so far"));
        add("sami", new SourceGraded("Northern News", Reliability.E, "a slip"));
        add("sami", new ItemGraded("i1", 1, "a slip"));
        add("sami", new EvidenceGraded(4, Reliability.A, 1, "a slip"));
        add("sami", new EntryRetracted(1, "a slip"));
        add("sami", new EntryRetracted(2, "a slip"));
        add("sami", new EntryRetracted(3, "a slip"));
        assertThat(grades.source("Northern News").current()).isEqualTo(Reliability.B);
        assertThat(grades.item("i1").current()).isEqualTo(6);
        assertThat(grades.evidence(4).current()).hasToString("F6");
    }

    private void add(String who, Act act) {
        grades = grades.with(new Entry(
                position, START.plusSeconds(position), Audience.EVERYBODY, new Author(who, Optional.empty()), act));
        position++;
    }
}
