package org.parley.record.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.record.store.CaseProblem;

/**
 * The folder with the index of a case. It is derived: whenever it is lost, damaged, of another version of Parley or of another case, it
 * is made again from the case. Processes that find it out of date take turns to bring it up.
 */
public final class IndexFolder {

    /** Its name in the folder of a case. */
    public static final String NAME = "search";

    /** Is locked by whoever writes the index. */
    private static final String MARK = "parley-search.lock";

    /** Names of its files: the mark, and those that Lucene gives. */
    private static final Pattern OWN =
            Pattern.compile("parley-search\\.lock|write\\.lock|_[a-z0-9]+.*|(pending_)?segments.*");

    private final Path folder;

    private IndexFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A folder for the index of one case.
     *
     * @param folder is made when there is none
     */
    public static IndexFolder of(Path folder) {
        return new IndexFolder(folder);
    }

    /**
     * The index of a case, up to date. Where it cannot be written it is made in memory, for this once.
     *
     * @throws IllegalArgumentException when the folder holds other things
     */
    public SearchIndex open(CaseIndex wanted) throws CaseProblem, IOException {
        Optional<SearchIndex> current = findCurrent(wanted);
        if (current.isPresent()) {
            return current.get();
        }
        if (!isWritable()) {
            return inMemory(wanted);
        }
        refuseOtherThings();
        Files.createDirectories(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock turn = channel.lock()) {
            // another process may have done it while this one waited
            Optional<SearchIndex> done = turn.isValid() ? findCurrent(wanted) : Optional.empty();
            if (done.isPresent()) {
                return done.get();
            }
            bringUp(wanted);
        }
        return SearchIndex.view(folder);
    }

    /** An index that goes with this process. */
    public static SearchIndex inMemory(CaseIndex wanted) throws CaseProblem, IOException {
        SearchIndex index = SearchIndex.inMemory();
        wanted.bringUp(index);
        return index;
    }

    /** Absent also when it is damaged. */
    private Optional<SearchIndex> findCurrent(CaseIndex wanted) throws IOException {
        Optional<SearchIndex> found = findSound();
        if (found.isPresent() && !wanted.isIn(found.get())) {
            found.get().close();
            return Optional.empty();
        }
        return found;
    }

    private Optional<SearchIndex> findSound() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SearchIndex.view(folder));
        } catch (IOException | RuntimeException e) {
            // whatever Lucene finds wrong with files that are damaged: it is made again
            return Optional.empty();
        }
    }

    private void bringUp(CaseIndex wanted) throws CaseProblem, IOException {
        Optional<SearchIndex> sound = findSound();
        boolean goesOn = sound.isPresent() && CaseIndex.isOfThisForm(sound.get());
        if (sound.isPresent()) {
            sound.get().close();
        }
        if (!goesOn) {
            wipe();
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            wanted.bringUp(index);
        }
    }

    private void wipe() throws IOException {
        for (Path file : inside()) {
            if (!file.getFileName().toString().equals(MARK)) {
                Files.delete(file);
            }
        }
    }

    private boolean isWritable() {
        Path place = folder.toAbsolutePath();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return Files.isWritable(place);
    }

    private void refuseOtherThings() throws IOException {
        boolean others = Files.exists(folder)
                && (!Files.isDirectory(folder)
                        || inside().stream().anyMatch(file -> !OWN.matcher(
                                        file.getFileName().toString())
                                .matches()));
        if (others) {
            throw new IllegalArgumentException(folder + " holds other things; the index needs a folder of its own.");
        }
    }

    private List<Path> inside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
