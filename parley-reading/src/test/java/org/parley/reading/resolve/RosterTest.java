package org.parley.reading.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.ActorKind;

class RosterTest {

    @Test
    void knowsEveryStateOnce() {
        assertThat(Roster.builtIn().entries().stream()
                        .filter(entry -> entry.kind() == ActorKind.STATE)
                        .map(RosterEntry::code))
                .hasSizeGreaterThan(194)
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsPeoplesAndSeatsFromNames() {
        Roster roster = Roster.builtIn();
        assertThat(roster.find("Danes").orElseThrow().sense()).isEqualTo(Roster.Sense.PEOPLE);
        assertThat(roster.find("Kenyans").orElseThrow().sense()).isEqualTo(Roster.Sense.PEOPLE);
        assertThat(roster.find("Nairobi").orElseThrow().sense()).isEqualTo(Roster.Sense.SEAT);
        assertThat(roster.find("us")).isEmpty();
    }

    @Test
    void usersLinesGoFirst(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("roster.tsv");
        Files.writeString(file, "# mine\nKEN\tarmed group\tLake Front\tLF|Reuters\n");
        Roster roster = Roster.read(file).before(Roster.builtIn());
        assertThat(roster.find("Lake Front").orElseThrow().entry().code()).isEqualTo("KEN");
        assertThat(roster.find("Reuters").orElseThrow().entry().name()).isEqualTo("Lake Front");
    }

    @Test
    void namesFileAndLineOfABadEntry(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("roster.tsv");
        Files.writeString(file, "Kenya\tstate\tKenya\n");
        assertThatThrownBy(() -> Roster.read(file))
                .hasMessageContaining("roster.tsv")
                .hasMessageContaining("Kenya");
    }
}
