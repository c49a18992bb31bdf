package org.parley.docket.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the lines of a list of issues; their form is said at {@link Issues}. One use, one thread. */
final class IssueLines {

    private static final String BUILT_IN_FILE = "issues.tsv";
    private static final String BUILT_IN = "@built-in";

    private record Row(String name, boolean harm, List<List<String>> phrases) {}

    private final List<Row> rows = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** Where the built-in list is to stand among the rows; -1 for nowhere. */
    private int builtInAt = -1;

    /** Adds the built-in issues whose names are not there yet. */
    void addBuiltIn() {
        try (InputStream in = Issues.class.getResourceAsStream(BUILT_IN_FILE)) {
            if (in == null) {
                throw new IllegalStateException(BUILT_IN_FILE + " must be beside " + Issues.class.getName());
            }
            IssueLines own = new IssueLines();
            own.add(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), BUILT_IN_FILE);
            List<Row> further =
                    own.rows.stream().filter(row -> names.add(key(row.name()))).toList();
            rows.addAll(builtInAt < 0 ? rows.size() : builtInAt, further);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(BufferedReader in, String file) throws IOException {
        int number = 0;
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                String plain = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                try {
                    add(plain);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(file + " line " + number + ": " + e.getMessage(), e);
                }
            }
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + " after line " + number + ": the file must be UTF-8", e);
        }
        if (builtInAt >= 0) {
            addBuiltIn();
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(file + ": there is no issue in it");
        }
    }

    private void add(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.strip().equals(BUILT_IN)) {
            if (builtInAt >= 0) {
                throw new IllegalArgumentException(BUILT_IN + " stands there a second time");
            }
            builtInAt = rows.size();
            return;
        }
        int tab = line.indexOf('\t');
        boolean harm = line.startsWith("!");
        String name = tab < 0 ? "" : line.substring(harm ? 1 : 0, tab).strip();
        if (name.isEmpty() || line.substring(tab + 1).isBlank()) {
            throw new IllegalArgumentException(
                    "an issue is a name, a tab, and words parted by commas, got '" + line.strip() + "'");
        }
        if (!names.add(key(name))) {
            throw new IllegalArgumentException("the issue '" + name + "' is listed a second time");
        }
        List<List<String>> phrases = new ArrayList<>();
        for (String phrase : line.substring(tab + 1).split(",", -1)) {
            phrases.add(phrase(phrase.strip()));
        }
        rows.add(new Row(name, harm, List.copyOf(phrases)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Its words as a text would have them, each with its star. */
    private static List<String> phrase(String phrase) {
        List<String> words = new ArrayList<>();
        String lower = Line.lower(phrase);
        for (Word word : Line.words(lower, 0)) {
            boolean open = word.span().end() < lower.length()
                    && lower.charAt(word.span().end()) == '*';
            words.add(open ? word.lower() + "*" : word.lower());
        }
        if (words.isEmpty() || words.get(0).replace("*", "").length() < Issues.KEY_LETTERS) {
            throw new IllegalArgumentException(
                    "the word '" + phrase + "' must begin with at least " + Issues.KEY_LETTERS + " letters or digits");
        }
        return List.copyOf(words);
    }

    Issues issues() {
        List<Issues.Keyword> keywords = new ArrayList<>();
        Set<String> harms = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            for (List<String> phrase : row.phrases()) {
                keywords.add(new Issues.Keyword(i, phrase));
            }
            if (row.harm()) {
                harms.add(row.name());
            }
        }
        return new Issues(rows.stream().map(Row::name).toList(), harms, keywords);
    }
}
