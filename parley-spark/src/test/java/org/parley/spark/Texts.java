package org.parley.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small invented reports: no two are alike, some tell of the same shelling, some are reprints. */
public final class Texts {

    private static final List<String> NAMES =
            List.of("Mara Venn", "Ada Quill", "Tomas Hale", "Ines Roth", "Pavel Dorn", "Lena Marsh", "Oskar Finch");
    private static final List<String> OFFICES = List.of("minister", "spokesman", "envoy", "mayor", "colonel");
    private static final List<String> TOWNS = List.of("Basra", "Mosul", "Kirkuk", "Erbil", "Najaf");
    private static final List<String> MATTERS = List.of(
            "the road would open within days",
            "the convoy had been stopped twice",
            "no date had been set for the talks",
            "the ferry carried medicine and nothing else",
            "both sides had agreed on a list of names",
            "the observers were free to go where they liked");

    private Texts() {}

    /** The report of that number: about a hundred words. */
    public static String of(int number) {
        String name = NAMES.get(number % NAMES.size());
        String town = TOWNS.get(number / 2 % TOWNS.size());
        int day = 1 + number / 4 % 9;
        int dead = 2 + number / 3 % 3;
        return String.format(
                Locale.ROOT,
                "%s, May %d, 2007 - At least %d people were killed when shells hit a market in %s on May %d, 2007, officials said.%n%n"
                        + "\"We have counted %d houses,\" %s %s told reporters in session %d. He said that %s, and denied that troops"
                        + " of the other side had come nearer than %d kilometres.%n%n"
                        + "The %s of the district accused the army of firing %d shells at %s. It promised an inquiry into case %d.%n",
                town.toUpperCase(Locale.ROOT),
                day + 1,
                dead,
                town,
                day,
                number + 11,
                OFFICES.get(number % OFFICES.size()),
                name,
                number,
                MATTERS.get(number % MATTERS.size()),
                number % 40 + 3,
                OFFICES.get((number + 2) % OFFICES.size()),
                number * 3 % 50 + 2,
                town,
                number * 7 + 1);
    }

    /** Files {@code report-0000.txt} and so on; each tenth is a reprint of the one before with a line more. */
    public static List<Path> write(Path folder, int from, int to) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int number = from; number < to; number++) {
            boolean reprint = number % 10 == 9;
            String text = reprint ? of(number - 1) + "\nThe market has since been cleared.\n" : of(number);
            files.add(Files.writeString(folder.resolve(String.format(Locale.ROOT, "report-%04d.txt", number)), text));
        }
        return files;
    }
}
