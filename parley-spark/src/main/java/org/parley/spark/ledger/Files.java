package org.parley.spark.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Small files of JSON that appear whole or not at all. */
final class Files {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final FileSystem files;

    Files(FileSystem files) {
        this.files = files;
    }

    boolean exists(Path path) throws IOException {
        return files.exists(path);
    }

    <T> T read(Path path, Class<T> type) throws IOException {
        try (InputStream in = files.open(path)) {
            return JSON.readValue(in.readAllBytes(), type);
        }
    }

    <T> List<T> list(Path path, TypeReference<List<T>> type) throws IOException {
        try (InputStream in = files.open(path)) {
            return JSON.readValue(in, type);
        }
    }

    /** Beside its name first, then renamed. */
    void write(Path path, Object content) throws IOException {
        Path part = new Path(path.getParent(), "." + path.getName() + ".part");
        try (OutputStream out = files.create(part, true)) {
            out.write(JSON.writeValueAsBytes(content));
        }
        move(part, path);
    }

    /** Where nothing is yet. */
    void move(Path from, Path to) throws IOException {
        files.mkdirs(to.getParent());
        if (!files.rename(from, to)) {
            throw new IOException("cannot rename " + from + " to " + to);
        }
    }

    /** Names in a folder that begin so, sorted; none when there is no such folder. */
    List<Path> named(Path folder, String begin) throws IOException {
        if (!files.exists(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        for (FileStatus one : files.listStatus(folder)) {
            if (one.getPath().getName().startsWith(begin)) {
                found.add(one.getPath());
            }
        }
        Path[] sorted = found.toArray(Path[]::new);
        Arrays.sort(sorted);
        return List.of(sorted);
    }

    void delete(Path path) throws IOException {
        files.delete(path, true);
    }
}
