package org.parley.reading.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Dateline;
import org.parley.model.Heading;
import org.parley.model.Skipped;
import org.parley.model.Span;
import org.parley.reading.intake.Page.Block;
import org.parley.reading.intake.Rendered.Facts;

/**
 * What a report says of itself: metadata first, then the lines at its head (title, by-line, date, dateline) and the notice
 * at its foot. Lines have to be of the usual form as a whole; what is not there stays absent.
 */
final class HeadingFinder {

    private static final int HEAD_BLOCKS = 14;
    private static final int PARAGRAPH_WORDS = 25;
    private static final int TITLE_WORDS = 30;
    private static final int HEADLINE_WORDS = 18;
    private static final int DATE_LINE_WORDS = 14;

    private static final String NAME =
            "\\p{Lu}[\\p{L}.'\u2019-]*(?: (?:\\p{Lu}[\\p{L}.'\u2019-]*|al|bin|de|del|der|di|el|la|van|von|ibn)){1,4}";
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?i:by|prepared by|written by|authors?|reported by|story by|posted by|reporting by)(?: ?:)? )" + "("
                    + NAME + "(?:(?:, | and | & |, and )" + NAME
                    + ")*)(?:\\s*(?:[,|;\u2022\u00b7/(]|\\b(?:in|for|of|on|at|and) |[-\u2013\u2014] ).*)?$");
    private static final Pattern REPORTING_BY =
            Pattern.compile("^\\(?Reporting by (" + NAME + "(?:(?:, | and )" + NAME + ")*)\\b.*", Pattern.DOTALL);
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?i).*\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|the|this|all)\\b.*");
    private static final Pattern RIGHTS_OWNER = Pattern.compile(
            "^(?i:\u00a9|\\(c\\)|copyright)(?: ?(?:\u00a9|\\(c\\)|(?i:copyright)|(?i:by)))* ?(?:\\d{4}(?: ?[-\u2013] ?\\d{4})?,? )?(?i:by )?"
                    + "((?:The )?\\p{Lu}[^.|\u2022\u00b7;(]{1,60}?)(?:,? (?:Inc|LLC|L\\.L\\.C|Ltd|Limited|plc|PLC|Corp|Corporation|Co|Company|GmbH|Pty)\\b\\.?)*"
                    + "(?:\\.|,|;| \\||$| (?i:all rights|\\d{4})).*",
            Pattern.DOTALL);
    private static final Pattern ARCHIVE_OF = Pattern.compile(
            "^(?i:this (?:article|story|page) is from the archives? of )((?i:the )?\\p{Lu}[\\p{L}.'-]*(?:(?: of| and| &)? \\p{Lu}[\\p{L}.'-]*)*).*",
            Pattern.DOTALL);
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?i)^(?:this (?:article|story|report) was )?(?:first |originally )?(?:published|posted|filed|released?|issued)\\b.*");
    private static final Pattern NAME_AND_DATE = Pattern.compile(
            "(\\p{Lu}[\\p{L}.&' -]{1,60}?)(?:,| ?[|\u2022\u00b7\u2013\u2014]| -)\\s+(?=.*\\d{4})(.{8,40})");
    private static final Pattern UPDATED =
            Pattern.compile("(?i)^(?:last )?(?:updated|modified|revised|accessed|retrieved|printed)\\b.*");

    private final Page page;
    private final List<Skipped> skipped;
    private final Facts facts;
    private final List<Block> reporting = new ArrayList<>();
    private final List<Block> head = new ArrayList<>();

    private HeadingFinder(Page page, List<Skipped> skipped, Facts facts) {
        this.page = page;
        this.skipped = skipped;
        this.facts = facts;
        int next = 0;
        for (Block block : page.blocks()) {
            while (next < skipped.size()
                    && skipped.get(next).span().end() <= block.span().begin()) {
                next++;
            }
            if (next >= skipped.size() || !skipped.get(next).span().overlaps(block.span())) {
                reporting.add(block);
            }
        }
        for (Block block : reporting) {
            if (head.size() >= HEAD_BLOCKS || (block.words() >= PARAGRAPH_WORDS && block.endsSentence())) {
                break;
            }
            head.add(block);
        }
    }

    static Heading find(Page page, List<Skipped> skipped, Facts facts) {
        return new HeadingFinder(page, skipped, facts).heading();
    }

    private Heading heading() {
        Block titleBlock = titleBlock().orElse(null);
        String title = facts.title() != null ? facts.title() : titleBlock == null ? null : titleBlock.plain();
        LocalDate published =
                facts.published() != null ? facts.published() : published().orElse(null);
        Dateline dateline = dateline(published);
        return new Heading(
                facts.title() != null || titleBlock == null
                        ? title
                        : Words.squeezed(titleBlock.span().in(page.text())),
                titleBlock == null ? facts.titleSpan() : titleBlock.span(),
                facts.publisher() != null
                        ? facts.publisher()
                        : publisher(dateline).orElse(null),
                facts.author() != null ? facts.author() : author().orElse(null),
                published,
                dateline);
    }

    /** The block that is the headline: the one that the metadata name, or the first line when more follows it. */
    private Optional<Block> titleBlock() {
        String named = facts.title();
        Span span = facts.titleSpan();
        if (span != null) {
            return reporting.stream().filter(block -> block.span().equals(span)).findFirst();
        }
        if (named != null) {
            String plain = Words.squeezed(named).replace('\u2019', '\'');
            return reporting.stream()
                    .filter(block -> block.plain().equalsIgnoreCase(plain))
                    .findFirst();
        }
        if (reporting.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(reporting.get(0)).filter(this::looksLikeTitle);
    }

    private boolean looksLikeTitle(Block block) {
        boolean open = block.plain().matches("(?s).*[:;,]");
        boolean sentence = block.plain().matches("(?s).*\\.") && !block.plain().matches("(?s).*\\b\\p{Lu}\\.");
        boolean statement = open || (sentence && !standsAlone(block));
        boolean otherLine = DatelineFinder.find(block, null).isPresent()
                || BYLINE.matcher(block.plain()).matches()
                || (Dates.find(block.plain()).isPresent() && block.words() <= 6);
        boolean letters = block.plain().matches("(?s)[\\p{L}\\p{N}\\p{P}$].*")
                && block.plain().chars().filter(Character::isLetter).count() >= 3;
        return letters && block.words() <= TITLE_WORDS && !statement && !otherLine;
    }

    /** Some outlets end headlines with a full stop: one short sentence, then an empty line and a longer block. */
    private boolean standsAlone(Block block) {
        Block next = reporting.get(1);
        String between = page.text().substring(block.span().end(), next.span().begin());
        boolean one = !block.plain().matches("(?s).*[.!?][\"\u201d')]* +\\p{Lu}.*");
        boolean emptyLine = between.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count()
                > 1;
        return one && emptyLine && block.words() <= HEADLINE_WORDS && next.words() * 4 >= block.words() * 5;
    }

    private Optional<String> author() {
        for (Block block : head) {
            String by = byline(block.span());
            if (by != null) {
                return Optional.of(by);
            }
        }
        int tail = Math.max(0, reporting.size() - 3);
        for (Block block : reporting.subList(tail, reporting.size())) {
            Matcher matcher = REPORTING_BY.matcher(Words.squeezed(block.span().in(page.text())));
            if (matcher.matches()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    private @Nullable String byline(Span span) {
        Matcher matcher = BYLINE.matcher(Words.squeezed(span.in(page.text())));
        if (!matcher.matches() || NOT_A_NAME.matcher(matcher.group(1)).matches()) {
            return null;
        }
        return matcher.group(1);
    }

    private Optional<LocalDate> published() {
        for (Block block : head) {
            boolean dateLine = block.words() <= DATE_LINE_WORDS
                    && !UPDATED.matcher(block.plain()).matches()
                    && (isDate(block.plain())
                            || beforeDate(block).isPresent()
                            || PUBLISHED.matcher(block.plain()).matches()
                            || byline(block.span()) != null);
            Optional<LocalDate> date = dateLine ? Dates.find(block.plain()) : Optional.empty();
            if (date.isPresent()) {
                return date;
            }
        }
        return page.blocks().stream()
                .filter(block ->
                        block.words() <= 30 && PUBLISHED.matcher(block.plain()).matches())
                .flatMap(block -> Dates.find(block.plain()).stream())
                .findFirst();
    }

    /** Nothing but a date, with weekday, clock time and a word such as "Posted". */
    private static boolean isDate(String line) {
        String rest = line.replaceAll("(?i)\\b" + Dates.MONTH, " ")
                .replaceAll("(?i)\\b(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b", " ")
                .replaceAll(
                        "(?i)\\b(?:at|on|of|date|published|posted|p\\.?m\\.?|a\\.?m\\.?|[a-z]{1,3}t|gmt|utc|et|first|st|nd|rd|th)\\b",
                        " ")
                .replaceAll("(?<=\\d)(?:st|nd|rd|th|t|z|h|pm|am)\\b", " ");
        return rest.chars().noneMatch(Character::isLetter);
    }

    /** Who the notices name, else the letterhead, else the line with the date, else the agency of the dateline. */
    private Optional<String> publisher(@Nullable Dateline dateline) {
        return publisherOfNotice().or(this::letterhead).or(this::imprint).or(() -> Optional.ofNullable(dateline)
                .flatMap(DatelineFinder::newsAgency));
    }

    private boolean isSkipped(Block block) {
        return skipped.stream().anyMatch(skip -> skip.span().contains(block.span()));
    }

    /** The name of an outlet or institution that stands alone, as furniture, before the first paragraph. */
    private Optional<String> letterhead() {
        return page.blocks().stream()
                .takeWhile(block -> block.words() < PARAGRAPH_WORDS || isSkipped(block))
                .filter(block -> isSkipped(block) && isName(block.plain()))
                .map(Block::plain)
                .findFirst();
    }

    private static boolean isName(String words) {
        return FurnitureMarker.isOutlet(words) || Letterhead.isBody(words);
    }

    private Optional<String> imprint() {
        return head.stream()
                .flatMap(block -> beforeDate(block).stream())
                .filter(HeadingFinder::isName)
                .findFirst();
    }

    /** "The Harbour Times" of "The Harbour Times, 8 March 2011", "Geneva" of "Geneva, 8 March 2011". */
    private static Optional<String> beforeDate(Block block) {
        Matcher line = NAME_AND_DATE.matcher(block.plain());
        boolean found = block.words() <= DATE_LINE_WORDS
                && line.matches()
                && isDate(line.group(2))
                && !UPDATED.matcher(block.plain()).matches();
        return found ? Optional.of(line.group(1)) : Optional.empty();
    }

    /** Who holds the rights, or whose archive it is from. */
    private Optional<String> publisherOfNotice() {
        for (Block block : page.blocks()) {
            if (isSkipped(block)) {
                Matcher owner = RIGHTS_OWNER.matcher(block.plain());
                Matcher archive = ARCHIVE_OF.matcher(block.plain());
                if (archive.matches()) {
                    return Optional.of(archive.group(1));
                }
                if (owner.matches() && !Words.lower(owner.group(1)).startsWith("all rights")) {
                    return Optional.of(owner.group(1).trim());
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable Dateline dateline(@Nullable LocalDate published) {
        for (Block block : reporting.subList(0, Math.min(HEAD_BLOCKS, reporting.size()))) {
            Optional<Dateline> found = DatelineFinder.find(block, published);
            if (found.isPresent()) {
                return DatelineFinder.inText(found.get(), block, page.text());
            }
        }
        return null;
    }
}
