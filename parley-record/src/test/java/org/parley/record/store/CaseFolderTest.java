package org.parley.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path parent;

    @Test
    void makesAFolderOnce() throws CaseProblem {
        CaseFolder folder = CaseFolder.of(parent.resolve("a/b"));
        assertThat(folder.make()).isTrue();
        assertThat(folder.make()).isFalse();
        assertThat(folder.holdsCase()).isFalse();
        folder.open().close();
        assertThat(folder.holdsCase()).isTrue();
    }

    @Test
    void aCaseAtRestIsOneFileBesideItsLock() throws CaseProblem {
        CaseFolder folder = CaseFolder.of(parent);
        folder.open().close();
        assertThat(parent).isDirectoryNotContaining("glob:**journal*").isDirectoryContaining("glob:**/case.db");
        try (CaseStore store = folder.open()) {
            store.file(Reports.full(), "1");
            assertThat(parent).isDirectoryContaining("glob:**/case.db-journal");
        }
        assertThat(parent).isDirectoryNotContaining("glob:**journal*");
    }

    @Test
    void refusesAFolderThatHoldsOtherThings() throws IOException {
        Files.writeString(parent.resolve("letter.txt"), "private");
        CaseFolder folder = CaseFolder.of(parent);
        String sentence = "The folder " + parent + " holds other things; a case needs a folder of its own.";
        assertThatThrownBy(folder::make).isInstanceOf(CaseProblem.class).hasMessage(sentence);
        assertThatThrownBy(folder::open).isInstanceOf(CaseProblem.class).hasMessage(sentence);
        assertThat(parent).isDirectoryNotContaining("glob:**case*");
    }

    @Test
    void refusesAFileAndAFolderWithoutACase() throws IOException {
        Path file = Files.writeString(parent.resolve("letter.txt"), "private");
        assertThatThrownBy(CaseFolder.of(file)::make).hasMessage(file + " is a file; a case is a folder.");
        Path missing = parent.resolve("missing");
        assertThatThrownBy(CaseFolder.of(missing)::view).hasMessage("There is no case in " + missing + ".");
        assertThatThrownBy(CaseFolder.of(missing)::open).hasMessage("There is no case in " + missing + ".");
    }

    @Test
    void aUsersOwnFileBesideTheDatabaseIsNoHindrance() throws CaseProblem, IOException {
        CaseFolder folder = CaseFolder.of(parent);
        folder.open().close();
        Files.writeString(parent.resolve("brief.html"), "mine");
        folder.make();
        folder.open().close();
    }

    @Test
    void oneWritesWhileOthersRead() throws CaseProblem {
        CaseFolder folder = CaseFolder.of(parent);
        try (CaseStore writer = folder.open()) {
            writer.file(Reports.full(), "1");
            assertThatThrownBy(folder::open)
                    .isInstanceOf(CaseProblem.class)
                    .hasMessage(
                            "Another Parley (process " + ProcessHandle.current().pid() + ") is writing the case "
                                    + parent + "; try again when it has finished.");
            try (CaseStore view = folder.view()) {
                assertThat(view.list()).hasSize(1);
            }
        }
        folder.open().close();
    }

    @Test
    void saysWhenTheDatabaseIsSomethingElse() throws IOException {
        Files.writeString(parent.resolve("case.db"), "This is a long letter and no database at all. ".repeat(50));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(CaseFolder.of(parent)::open)
                    .isInstanceOf(CaseProblem.class)
                    .hasMessage("case.db in " + parent + " is damaged or not of Parley; nothing was changed.");
        }
        assertThat(Files.readString(parent.resolve("case.db"))).startsWith("This is a long letter");
    }

    @Test
    void leavesACaseOfANewerParleyAlone() throws CaseProblem, SQLException {
        CaseFolder.of(parent).open().close();
        sql("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', '', 0, 1)");
        String sentence = "The case " + parent + " was written by a newer Parley; use that one.";
        assertThatThrownBy(CaseFolder.of(parent)::open)
                .isInstanceOf(CaseProblem.class)
                .hasMessage(sentence);
        assertThatThrownBy(CaseFolder.of(parent)::view)
                .isInstanceOf(CaseProblem.class)
                .hasMessage(sentence);
    }

    @Test
    void anEmptyDatabaseIsACaseToBe() throws CaseProblem, IOException {
        Files.createFile(parent.resolve("case.db"));
        assertThatThrownBy(CaseFolder.of(parent)::view)
                .isInstanceOfSatisfying(CaseProblem.class, problem -> assertThat(problem.kind())
                        .isEqualTo(CaseProblem.Kind.UNWRITABLE));
        try (CaseStore store = CaseFolder.of(parent).open()) {
            assertThat(store.list()).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "POSIX permissions")
    void aFolderThatMayNotBeWrittenCanBeReadOnly() throws CaseProblem, IOException {
        CaseFolder folder = CaseFolder.of(parent.resolve("case"));
        folder.make();
        try (CaseStore store = folder.open()) {
            store.file(Reports.full(), "1");
        }
        Files.setPosixFilePermissions(parent.resolve("case/case.db"), PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(parent.resolve("case"), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(parent.resolve("case")), "this user may write everywhere");
            assertThatThrownBy(folder::open)
                    .hasMessage("The case " + parent.resolve("case") + " may not be written by this user.");
            try (CaseStore view = folder.view()) {
                assertThat(view.list()).hasSize(1);
            }
        } finally {
            Files.setPosixFilePermissions(parent.resolve("case"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + parent.resolve("case.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void aFolderThatIsMadeIsForItsOwnerAlone() throws Exception {
        Path made = parent.resolve("new/talks.case");
        assertThat(CaseFolder.of(made).make()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }
}
