package org.parley.spark.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Finds the files of an archive, in the order in which the command would file them: inputs as given, folders depth first and
 * sorted by name, hidden files passed over.
 */
public final class Listing {

    private Listing() {}

    /**
     * All files below the inputs.
     *
     * @param inputs files or folders; a path without a scheme lies where the configuration says, else on this machine
     * @throws WrongInput when there is no such path or no such file system
     */
    public static List<Unit> of(List<String> inputs, Configuration configuration) throws WrongInput {
        List<Unit> units = new ArrayList<>();
        for (String input : inputs) {
            try {
                Path path = new Path(input);
                FileSystem files = path.getFileSystem(configuration);
                Path whole = files.makeQualified(path);
                if (!files.exists(whole)) {
                    throw new WrongInput("There is no " + input + ".");
                }
                add(files, files.getFileStatus(whole), units);
            } catch (IllegalArgumentException | IOException e) {
                throw WrongInput.of("Cannot look into " + input, e);
            }
        }
        return units;
    }

    private static void add(FileSystem files, FileStatus found, List<Unit> units) throws IOException {
        if (found.isFile()) {
            units.add(new Unit(found.getPath().toString(), found.getLen(), found.getModificationTime()));
            return;
        }
        FileStatus[] inside = files.listStatus(found.getPath());
        Arrays.sort(
                inside, Comparator.comparing((FileStatus one) -> one.getPath().getName()));
        for (FileStatus one : inside) {
            String name = one.getPath().getName();
            boolean marker = name.startsWith("_") && one.getLen() == 0 && one.isFile();
            if (!name.startsWith(".") && !marker) {
                add(files, one, units);
            }
        }
    }
}
