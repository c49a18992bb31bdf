package org.parley.reading.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parley.model.Furniture;

/**
 * The pages of a PDF as one text. Lines at the head or foot of a page that come back on most pages (numbers aside) are
 * running heads: kept in the text, marked as furniture.
 */
final class PdfPages {

    private static final int EDGE_LINES = 2;
    private static final int LEAST_PAGES = 3;
    /** A line that ends a sentence is text that happens to come back, unless it is a notice. */
    private static final Pattern SENTENCE_END = Pattern.compile("^[^#\u00a9]*[.!?]$");

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-\u2013\u2014 ]*(?:page |p\\. ?)?\\d{1,4}(?: ?(?:of|/) ?\\d{1,4})?[-\u2013\u2014 ]*",
            Pattern.CASE_INSENSITIVE);

    private final List<List<List<String>>> pages;
    private final Set<String> runningHeads;
    private final Set<String> hyphenated = new TreeSet<>();

    /**
     * @param pages paragraphs of lines, page by page
     */
    PdfPages(List<List<List<String>>> pages) {
        this.pages = pages;
        this.runningHeads = runningHeads(pages);
        for (List<List<String>> page : pages) {
            for (List<String> paragraph : page) {
                for (String line : paragraph) {
                    for (String word : line.split(" ", -1)) {
                        if (word.indexOf('-') > 0) {
                            hyphenated.add(bare(word));
                        }
                    }
                }
            }
        }
    }

    private static Set<String> runningHeads(List<List<List<String>>> pages) {
        Map<String, Integer> seen = new TreeMap<>();
        for (List<List<String>> page : pages) {
            Set<String> here = new TreeSet<>();
            List<String> lines = page.stream().flatMap(List::stream).toList();
            for (int i = 0; i < lines.size(); i++) {
                if (i < EDGE_LINES || i >= lines.size() - EDGE_LINES) {
                    String line = pattern(lines.get(i));
                    if (!SENTENCE_END.matcher(line).find()) {
                        here.add(line);
                    }
                }
            }
            here.forEach(line -> seen.merge(line, 1, Integer::sum));
        }
        Set<String> heads = new TreeSet<>();
        seen.forEach((line, times) -> {
            if (times >= LEAST_PAGES && times * 2 > pages.size()) {
                heads.add(line);
            }
        });
        return heads;
    }

    private static String pattern(String line) {
        return DIGITS.matcher(line).replaceAll("#");
    }

    Drafting render(Limits limits) throws Unreadable {
        Drafting draft = new Drafting(limits.characters());
        for (List<List<String>> page : pages) {
            int lines = page.stream().mapToInt(List::size).sum();
            int number = 0;
            for (List<String> paragraph : page) {
                draft.paragraph();
                List<String> running = new ArrayList<>();
                for (String line : paragraph) {
                    boolean edge = number < EDGE_LINES || number >= lines - EDGE_LINES;
                    boolean pageNumber = PAGE_NUMBER.matcher(line).matches();
                    number++;
                    if (edge && (runningHeads.contains(pattern(line)) || pageNumber)) {
                        write(draft, running);
                        draft.paragraph();
                        int from = draft.position();
                        draft.exactly(line);
                        draft.mark(from, DIGITS.matcher(line).find() ? Furniture.PAGINATION : Furniture.MASTHEAD);
                        draft.paragraph();
                    } else {
                        running.add(line);
                    }
                }
                write(draft, running);
            }
        }
        return draft;
    }

    private void write(Drafting draft, List<String> lines) throws Unreadable {
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            join(paragraph, line);
        }
        draft.exactly(paragraph);
        lines.clear();
    }

    /** A hyphen at the line's end goes when the word goes on in lower case, unless the text writes it so elsewhere. */
    private void join(StringBuilder paragraph, String line) {
        int length = paragraph.length();
        boolean cut = length > 1
                && (paragraph.charAt(length - 1) == '-' || paragraph.charAt(length - 1) == '\u00AD')
                && Character.isLetter(paragraph.charAt(length - 2))
                && Character.isLowerCase(line.charAt(0));
        if (cut) {
            String start = paragraph.substring(paragraph.lastIndexOf(" ") + 1);
            String whole = start + line.split(" ", 2)[0];
            if (!hyphenated.contains(bare(whole))) {
                paragraph.setLength(length - 1);
            }
        } else if (length > 0) {
            paragraph.append(' ');
        }
        paragraph.append(line);
    }

    private static String bare(String word) {
        return Words.lower(word.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""));
    }
}
