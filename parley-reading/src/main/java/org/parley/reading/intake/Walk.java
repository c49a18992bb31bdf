package org.parley.reading.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.parley.model.Problem;

/**
 * Finds the files of an input: a file is itself, a folder is everything in it, depth first, sorted by name. Links are
 * followed, except back into a folder that is being walked.
 */
final class Walk {

    private static final int MOST_LEVELS = 200;

    private final Consumer<Source> files;
    private final Consumer<Problem> problems;

    Walk(Consumer<Source> files, Consumer<Problem> problems) {
        this.files = files;
        this.problems = problems;
    }

    private static final Pattern OTHER_ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    void walk(String input) {
        if (OTHER_ADDRESS.matcher(input).matches()) {
            problems.accept(Problem.of(input, "is an address of a kind that is not read; only http and https are"));
            return;
        }
        try {
            visit(Path.of(input), new ArrayList<>());
        } catch (InvalidPathException e) {
            problems.accept(Problem.of(input.isBlank() ? "(blank)" : input, "is not a valid path"));
        }
    }

    private void visit(Path path, List<Path> above) {
        String name = nameOf(path);
        if (Files.isDirectory(path)) {
            visitFolder(path, name, above);
        } else if (!Files.exists(path)) {
            boolean link = Files.isSymbolicLink(path);
            problems.accept(Problem.of(name, link ? "is a link that leads nowhere" : "does not exist"));
        } else if (!Files.isRegularFile(path)) {
            problems.accept(Problem.of(name, "is neither a file nor a folder"));
        } else if (!Files.isReadable(path)) {
            problems.accept(Problem.of(name, "may not be read by this user"));
        } else {
            files.accept(Source.of(
                    name,
                    () -> new BufferedInputStream(Files.newInputStream(path)),
                    path.toFile().length()));
        }
    }

    private void visitFolder(Path folder, String name, List<Path> above) {
        List<Path> children = new ArrayList<>();
        Path real;
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
            real = folder.toRealPath();
            listing.forEach(children::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            problems.accept(Problem.of(name, "is a folder that cannot be listed"));
            return;
        }
        if (above.contains(real)) {
            problems.accept(Problem.of(name, "is a link back to a folder that holds it and is not followed"));
            return;
        }
        if (above.size() >= MOST_LEVELS) {
            problems.accept(Problem.of(name, "lies more than " + MOST_LEVELS + " folders deep"));
            return;
        }
        List<Path> below = new ArrayList<>(above);
        below.add(real);
        children.sort(Comparator.comparing(Walk::nameOf));
        for (Path child : children) {
            if (!nameOf(child).startsWith(".")) {
                visit(child, below);
            }
        }
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null || name.toString().isBlank() ? path.toAbsolutePath().toString() : name.toString();
    }
}
