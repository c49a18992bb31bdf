package org.parley.reading.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Furniture;
import org.parley.model.Skipped;
import org.parley.model.Span;
import org.parley.reading.intake.Page.Block;

/**
 * Marks what is not reporting: first each line by itself ({@link FurnitureRule}, {@link ControlWords}), then what only its
 * neighbours show: teasers under "Related", readers' comments under "Comments", the outlet's name set between notices, a
 * letterhead above the title.
 * Made so that reporting is never lost: a line that no rule fits is reporting, and a run of teasers ends at the first
 * full sentence that has no title above it.
 */
final class FurnitureMarker {

    private static final Pattern TEASER_HEAD = Pattern.compile(
            "(?i)\\W*(?:more (?:on|from|about) (?:this |the )?[\\w .]{2,40}|related(?: (?:articles?|stories|content|coverage|topics?|news|links?|posts|items|reading|documents|video))?|"
                    + "read (?:more|next|also)|see also|also (?:on|in|from) [\\w ]{2,30}|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|recommended(?: (?:for you|stories|articles|reading))?|"
                    + "(?:most|top) (?:read|popular|viewed|shared|e-?mailed|stories|headlines|commented|recent)|editors?'?s? picks?|trending(?: (?:now|stories|topics))?|"
                    + "don'?t miss|up next|further reading|latest (?:news|stories|headlines|articles)|in this section|more stories|more news|around the web|from the web|elsewhere on the web|what to read next|in other news|popular (?:now|stories|articles)|more coverage)\\W*");
    private static final Pattern COMMENTS_HEAD = Pattern.compile(
            "(?i)(?:\\d[\\d,]* |reader |readers' |user )?(?:comments|responses)(?: ?\\(\\d+\\))?(?: on .{1,80})?:?");
    private static final Pattern COMMENT_SIGN = Pattern.compile(
            "(?i)reply|report abuse|.{1,40} says:|.{0,40}\\b\\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago.{0,20}|(?:posted|written) by .{1,60}|like|upvote.*|.{1,40} wrote:");
    private static final Pattern OUTLET = Pattern.compile(
            "(?:The |El |Le )?(?:[\\p{Lu}][\\p{L}.&'-]* ?){0,4}\\b(?:Times|Post|Sun|News|Journal|Guardian|Herald|Tribune|Press|Daily|Gazette|Observer|Chronicle|Monitor|"
                    + "Telegraph|Independent|Standard|Review|Magazine|Weekly|Today|Globe|Star|Mail|Mirror|Courier|Examiner|Inquirer|Dispatch|Reuters|BBC|CNN|Network|Service|Agency|Online|Broadcasting|Radio)"
                    + "(?: (?:Online|International|World|Europe|America|Agency|Service|Network|Weekly|Today|Company|Staff|[\\p{Lu}][\\p{L}]+))?");
    private static final int PARAGRAPH_WORDS = 25;
    private static final int MOST_OUTLET_WORDS = 6;
    private static final int MOST_TEASERS = 60;

    private final Page page;
    private final List<Block> blocks;
    private final @Nullable Furniture[] kinds;
    private final @Nullable String title;

    private FurnitureMarker(Page page, List<Skipped> marked, @Nullable String title) {
        this.page = page;
        this.blocks = page.blocks();
        this.kinds = new Furniture[blocks.size()];
        this.title = title == null ? null : Words.squeezed(title).replace('\u2019', '\'');
        preset(marked);
    }

    /**
     * @param marked what the format showed, in text order; always kept
     * @param title headline from the metadata, which is never furniture
     */
    static List<Skipped> mark(Page page, List<Skipped> marked, @Nullable String title) {
        FurnitureMarker marker = new FurnitureMarker(page, marked, title);
        marker.markLines();
        marker.markTeasers();
        marker.markComments();
        marker.markOutletNames();
        marker.markLetterhead();
        marker.markBetween();
        return marker.together(marked);
    }

    /** Blocks under ranges that the format showed. */
    private void preset(List<Skipped> marked) {
        int next = 0;
        for (Block block : blocks) {
            while (next < marked.size()
                    && marked.get(next).span().end() <= block.span().begin()) {
                next++;
            }
            if (next < marked.size() && marked.get(next).span().overlaps(block.span())) {
                kinds[block.index()] = marked.get(next).furniture();
            }
        }
    }

    private void markLines() {
        for (Block block : blocks) {
            if (kinds[block.index()] == null && !block.plain().equalsIgnoreCase(title)) {
                kinds[block.index()] = ofLine(block);
            }
        }
    }

    private static @Nullable Furniture ofLine(Block block) {
        for (FurnitureRule rule : FurnitureRule.values()) {
            if (rule.fits(block)) {
                return rule.furniture();
            }
        }
        return ControlWords.find(block.plain());
    }

    /** A heading such as "Related", and what follows as long as it looks like titles, by-lines and cut-off summaries. */
    private void markTeasers() {
        for (Block head : blocks) {
            if (head.words() <= 8 && TEASER_HEAD.matcher(head.plain()).matches() && !isTitle(head)) {
                kinds[head.index()] = Furniture.TEASER;
                boolean last = lastParagraph() <= head.index();
                int end = Math.min(blocks.size(), head.index() + MOST_TEASERS);
                boolean titleAbove = false;
                for (int i = head.index() + 1; i < end; i++) {
                    Block block = blocks.get(i);
                    boolean cutOff = block.plain().matches("(?s).*(?:\\.\\.\\.|\u2026)");
                    boolean question = last && block.plain().endsWith("?");
                    boolean title = block.words() <= 14 && (!block.endsSentence() || question);
                    boolean summary = last
                            && titleAbove
                            && block.words() <= 40
                            && !block.plain().contains("\"");
                    if (kinds[i] == null && !(cutOff || (title && last) || summary)) {
                        break;
                    }
                    kinds[i] = kinds[i] == null ? Furniture.TEASER : kinds[i];
                    titleAbove = title;
                }
            }
        }
    }

    /** Comments run to the end of the page when their heading is followed by what only comments have. */
    private void markComments() {
        for (Block head : blocks) {
            boolean late = head.index() * 2 > blocks.size();
            if (late
                    && head.words() <= 12
                    && COMMENTS_HEAD.matcher(head.plain()).matches()) {
                List<Block> rest = blocks.subList(head.index() + 1, blocks.size());
                if (rest.stream()
                        .anyMatch(block -> COMMENT_SIGN.matcher(block.plain()).matches())) {
                    kinds[head.index()] = Furniture.COMMENTS;
                    rest.forEach(block -> kinds[block.index()] =
                            kinds[block.index()] == null ? Furniture.COMMENTS : kinds[block.index()]);
                    return;
                }
            }
        }
    }

    /** The name of an outlet alone on a line, beside a notice or more than once. */
    private void markOutletNames() {
        Map<String, Integer> times = new TreeMap<>();
        for (Block block : blocks) {
            times.merge(block.plain(), 1, Integer::sum);
        }
        for (Block block : blocks) {
            boolean name = kinds[block.index()] == null && isOutlet(block.plain()) && !isTitle(block);
            if (name && (times.getOrDefault(block.plain(), 0) > 1 || besideNotice(block.index()))) {
                kinds[block.index()] = Furniture.MASTHEAD;
            }
        }
    }

    private void markLetterhead() {
        Letterhead.find(blocks, kinds)
                .filter(block -> !isTitle(block))
                .ifPresent(block -> kinds[block.index()] = Furniture.MASTHEAD);
    }

    /** Whether a line is the name of a newspaper, agency or station and nothing else. */
    static boolean isOutlet(String line) {
        return Words.count(line) <= MOST_OUTLET_WORDS && OUTLET.matcher(line).matches();
    }

    private boolean besideNotice(int index) {
        return isNotice(index - 1) || isNotice(index + 1);
    }

    private boolean isNotice(int index) {
        return index >= 0
                && index < kinds.length
                && (kinds[index] == Furniture.COPYRIGHT || kinds[index] == Furniture.MASTHEAD);
    }

    /** A few words between furniture, after the last paragraph of reporting. */
    private void markBetween() {
        for (int i = Math.max(1, lastParagraph() + 1); i + 1 < kinds.length; i++) {
            boolean few = blocks.get(i).words() <= 4 && !blocks.get(i).endsSentence();
            if (kinds[i] == null && few && kinds[i - 1] != null && kinds[i + 1] != null) {
                kinds[i] = kinds[i - 1];
            }
        }
    }

    /** Index of the last block that is long enough to be reporting and not marked, -1 when there is none. */
    private int lastParagraph() {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            boolean cutOff = block.plain().matches("(?s).*(?:\\.\\.\\.|\u2026)");
            if (kinds[i] == null && block.words() >= PARAGRAPH_WORDS && !cutOff) {
                return i;
            }
        }
        return -1;
    }

    private boolean isTitle(Block block) {
        return block.plain().equalsIgnoreCase(title);
    }

    /** What the format showed, and between it the marked blocks, neighbours of one kind joined. */
    private List<Skipped> together(List<Skipped> marked) {
        List<Skipped> all = new ArrayList<>(marked);
        for (Block block : blocks) {
            Furniture kind = kinds[block.index()];
            boolean known = marked.stream().anyMatch(skip -> skip.span().overlaps(block.span()));
            if (kind != null && !known) {
                all.add(new Skipped(block.span(), kind));
            }
        }
        all.sort((a, b) -> a.span().compareTo(b.span()));
        List<Skipped> joined = new ArrayList<>();
        for (Skipped skip : all) {
            Skipped last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.furniture() == skip.furniture() && blankBetween(last.span(), skip.span())) {
                joined.set(joined.size() - 1, new Skipped(last.span().cover(skip.span()), skip.furniture()));
            } else {
                joined.add(skip);
            }
        }
        return joined;
    }

    private boolean blankBetween(Span before, Span after) {
        return page.text().substring(before.end(), after.begin()).isBlank();
    }

    @Override
    public String toString() {
        return Arrays.toString(kinds);
    }
}
