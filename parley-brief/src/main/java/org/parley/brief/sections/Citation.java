package org.parley.brief.sections;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.brief.told.Told;
import org.parley.model.Heading;

/** How a report is cited: as a newspaper article without page, by what the report says of itself; nothing is guessed. */
public enum Citation {
    /** Chicago Manual of Style, 17th edition, bibliography entry. */
    CHICAGO("Chicago"),
    /** Publication Manual of the American Psychological Association, 7th edition. */
    APA("APA"),
    /** MLA Handbook, 9th edition. */
    MLA("MLA");

    private static final Pattern BODY = Pattern.compile(
            ".*\\b(agency|press|news|staff|correspondents?|reporters?|editors?|desk|service|times|post|wire|institute)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR_FIRST = DateTimeFormatter.ofPattern("uuuu, MMMM d", Locale.ENGLISH);
    private static final List<String> MLA_MONTHS =
            List.of("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.");

    private final String label;

    Citation(String label) {
        this.label = label;
    }

    /** As its users write it. */
    public String label() {
        return label;
    }

    /** Lower-case word, as given on a command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * One entry of a list of works cited.
     *
     * @param heading what the report says of itself
     * @param file its file, for a report without title
     */
    String of(Heading heading, String file) {
        String title = Told.oneLine(heading.findTitle().orElse(file));
        Optional<String> publisher = heading.findPublisher().map(Told::oneLine);
        List<String> authors = heading.findAuthor().map(Citation::authors).orElse(List.of());
        return switch (this) {
            case CHICAGO -> chicago(authors, title, publisher, heading.findPublished());
            case APA -> apa(authors, title, publisher, heading.findPublished());
            case MLA -> mla(authors, title, publisher, heading.findPublished());
        };
    }

    private static String chicago(
            List<String> authors, String title, Optional<String> publisher, Optional<LocalDate> date) {
        List<String> tail = new ArrayList<>();
        publisher.ifPresent(tail::add);
        tail.add(date.map(AMERICAN::format).orElse("n.d."));
        String by = authors.isEmpty() ? "" : ended(listed(authors), ".") + " ";
        return by + quoted(title) + " " + ended(String.join(", ", tail), ".");
    }

    private static String apa(
            List<String> authors, String title, Optional<String> publisher, Optional<LocalDate> date) {
        String when = "(" + date.map(YEAR_FIRST::format).orElse("n.d.") + ").";
        String tail = publisher.map(name -> " " + ended(name, ".")).orElse("");
        if (authors.isEmpty()) {
            return ended(title, ".") + " " + when + tail;
        }
        List<String> names = authors.stream().map(Citation::initials).toList();
        String by = names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + ", & " + names.get(names.size() - 1);
        return ended(by, ".") + " " + when + " " + ended(title, ".") + tail;
    }

    private static String mla(
            List<String> authors, String title, Optional<String> publisher, Optional<LocalDate> date) {
        String by =
                switch (authors.size()) {
                    case 0 -> "";
                    case 1 -> ended(inverted(authors.get(0)), ".") + " ";
                    case 2 -> ended(listed(authors), ".") + " ";
                    default -> inverted(authors.get(0)) + ", et al. ";
                };
        List<String> tail = new ArrayList<>();
        publisher.ifPresent(tail::add);
        date.map(day -> day.getDayOfMonth() + " " + MLA_MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear())
                .ifPresent(tail::add);
        return by + quoted(title) + (tail.isEmpty() ? "" : " " + ended(String.join(", ", tail), "."));
    }

    /** “Title.” with the full stop inside, unless the title ends itself. */
    private static String quoted(String title) {
        return "“" + ended(title.replace('“', '‘').replace('”', '’'), ".") + "”";
    }

    private static String ended(String text, String end) {
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + end;
    }

    private static List<String> authors(String byLine) {
        return Arrays.stream(Told.oneLine(byLine).split(", and | and |, | & ", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** "Quill, Ada, Ben Rook, and Tol Brandt": the comma before "and" as American styles have it. */
    private static String listed(List<String> authors) {
        String first = inverted(authors.get(0));
        if (authors.size() == 1) {
            return first;
        }
        List<String> middle = authors.subList(1, authors.size() - 1);
        return String.join(
                        ", ", Stream.concat(Stream.of(first), middle.stream()).toList()) + ", and "
                + authors.get(authors.size() - 1);
    }

    /** "Quill, Ada"; a body and a single name stay as they are. */
    private static String inverted(String name) {
        int last = name.lastIndexOf(' ');
        return last < 0 || BODY.matcher(name).matches()
                ? name
                : name.substring(last + 1) + ", " + name.substring(0, last);
    }

    /** "Quill, A. B."; a body and a single name stay as they are. */
    private static String initials(String name) {
        int last = name.lastIndexOf(' ');
        if (last < 0 || BODY.matcher(name).matches()) {
            return name;
        }
        return name.substring(last + 1) + ", "
                + Arrays.stream(name.substring(0, last).split(" ", -1))
                        .map(given -> given.substring(0, given.offsetByCodePoints(0, 1)) + ".")
                        .collect(Collectors.joining(" "));
    }
}
