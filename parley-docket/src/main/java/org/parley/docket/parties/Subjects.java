package org.parley.docket.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.model.Party;
import org.parley.model.Span;

/**
 * Who does what a verb of a sentence says: the side named before it, or the one that "it", "he", "its army" or "both sides"
 * there stands for. Works on words and names, not on a parse: what a report tells in its own voice is in no statement.
 * Immutable.
 */
public final class Subjects {

    /** How many sentences back a pronoun's side is looked for. */
    private static final int BACK = 3;

    private static final int NEAR = 45;

    /** What may stand between a subject and its verb. */
    private static final Pattern ADJACENT =
            Pattern.compile("^(?:'s)?(?:,[^,;\"]{1,70},)?(?:[ ,]+(?:has|have|had|will|would|"
                    + "also|again|then|later|in turn|now|still|\\w+ly|first|once|did|does|do|is|was|were|are|been|be|both|each|"
                    + "since|twice|today|yesterday|meanwhile|in return|for (?:its|his|her|their) part|should|must|on \\w+|"
                    + "last \\w+|this \\w+|at \\w+|too|instead|however|long|all|jointly))*[ ,]*$");

    /** A second verb of one subject. */
    private static final Pattern AND_THEN = Pattern.compile(
            "(?:[ ,]| -)(?:and|but|or|then|while|before|after)(?: (?:also|then|later|again|in turn|has|have|had|will|would|\\w+ly))* *$");

    private static final Pattern SPEAKS = Pattern.compile(
            "^ (?:also |then |later |further )?(?:said|says|told|spoke|speaks|showed|shows|called|calls|"
                    + "added|accused|accuses|insist\\w*|denie\\w+|publish\\w+|presented|produced|demanded|promised|proposed|warned|argued|claim\\w*)\\b");

    private static final Pattern SAID_LAST = Pattern.compile(", [^,;]{2,50} (said|says|added|reported)\\b[^,;]{0,30}$");

    private final Mentions mentions;

    public Subjects(Parties parties) {
        this.mentions = new Mentions(parties);
    }

    /**
     * The sides that do what a verb says, in text order; empty when the words do not tell.
     *
     * @param at where the verb begins, in characters of {@link Line#lower()}
     */
    public List<Party> of(Page page, Line line, int at) {
        return find(page, line, at).map(found -> sides(page, line, found, BACK)).orElse(List.of());
    }

    /** The first subject of a sentence. */
    List<Party> first(Page page, Line line) {
        for (Mentions.Named named : mentions.of(page, line)) {
            if (named.isSubject()) {
                return sides(page, line, named, BACK);
            }
        }
        return List.of();
    }

    /** The sides that the words of a span mean, pronouns too: of the last that it names. */
    List<Party> meant(Page page, Span span) {
        List<Party> last = List.of();
        for (Line line : page.linesIn(span)) {
            for (Mentions.Named named : mentions.of(page, line)) {
                int begin = line.span().begin() + named.begin();
                boolean inside =
                        begin < span.end() && span.begin() < line.span().begin() + named.end();
                List<Party> sides = inside ? sides(page, line, named, BACK) : List.of();
                last = sides.isEmpty() ? last : sides;
            }
        }
        return last;
    }

    /** The sides named in a span, those of "Ruritanian troops" too, in text order, each once. */
    public List<Party> named(Page page, Span within) {
        return names(page, within, false);
    }

    /** As {@link #named}, without the names of countries that are places there. */
    List<Party> doers(Page page, Span within) {
        return names(page, within, true);
    }

    private List<Party> names(Page page, Span within, boolean doers) {
        List<Party> sides = new ArrayList<>();
        for (Line line : page.linesIn(within)) {
            for (Mentions.Named named : mentions.of(page, line)) {
                boolean inside = within.contains(line.span().begin() + named.begin());
                if (inside && named.isName() && !(doers && named.isPlace())) {
                    named.sides().stream().filter(side -> !sides.contains(side)).forEach(sides::add);
                }
            }
        }
        return List.copyOf(sides);
    }

    private Optional<Mentions.Named> find(Page page, Line line, int at) {
        List<Mentions.Named> all = mentions.of(page, line);
        int from = clauseBegin(line.lower(), at);
        Mentions.Named nearest = null;
        Mentions.Named first = null;
        for (Mentions.Named named : all) {
            if (named.end() <= at && named.begin() >= from && named.isSubject()) {
                nearest = named;
                first = first == null ? named : first;
            }
        }
        if (nearest == null || first == null) {
            return Optional.empty();
        }
        String between = line.lower().substring(nearest.end(), at);
        if (ADJACENT.matcher(between).find()) {
            return Optional.of(nearest);
        }
        if (AND_THEN.matcher(between).find()) {
            return Optional.of(first);
        }
        return between.length() <= NEAR && !between.contains(";") ? Optional.of(nearest) : Optional.empty();
    }

    /** After the last semicolon or colon before a place: what stands before belongs to another clause. */
    private static int clauseBegin(String lower, int at) {
        int semicolon = lower.lastIndexOf("; ", at);
        int colon = lower.lastIndexOf(": ", at);
        int but = Math.max(lower.lastIndexOf(", but ", at), lower.lastIndexOf(", while ", at));
        int whereas = lower.lastIndexOf(", whereas ", at);
        return Math.max(0, Math.max(Math.max(semicolon, colon), Math.max(but, whereas)));
    }

    private List<Party> sides(Page page, Line line, Mentions.Named named, int back) {
        return switch (named.kind()) {
            case NAME, BOTH -> named.sides();
            case HE -> {
                Optional<List<Party>> before = before(page, line, named, true);
                yield before.or(() -> earlier(page, line, back, true)).orElse(named.sides());
            }
            case IT, THEY -> {
                Optional<List<Party>> before = before(page, line, named, false)
                        .or(() -> SPEAKS.matcher(line.lower().substring(named.end()))
                                        .find()
                                ? speakerBefore(page, line, back)
                                : Optional.empty());
                yield before.or(() -> earlier(page, line, back, false)).orElse(named.sides());
            }
            case COUNTERPART -> {
                List<Party> before = before(page, line, named, false)
                        .or(() -> earlier(page, line, back, false))
                        .orElse(List.of());
                yield before.size() == 1 ? mentions.other(page, before.get(0)) : List.of();
            }
        };
    }

    /** The first subject of the sentence before a pronoun; of a person's the last person. */
    private Optional<List<Party>> before(Page page, Line line, Mentions.Named pronoun, boolean person) {
        List<Party> found = List.of();
        for (Mentions.Named named : mentions.of(page, line)) {
            boolean fits = named.end() <= pronoun.begin()
                    && named.begin() >= clauseBegin(line.lower(), pronoun.begin())
                    && named.isSubject()
                    && (!person || named.person())
                    && (named.kind() == Mentions.Kind.NAME || (!person && named.kind() == Mentions.Kind.BOTH));
            if (fits && (person || found.isEmpty())) {
                found = named.sides();
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Who goes on speaking: whoever spoke at the end of the sentence before. */
    private Optional<List<Party>> speakerBefore(Page page, Line line, int back) {
        if (line.number() == 0 || back == 0) {
            return Optional.empty();
        }
        Line before = page.lines().get(line.number() - 1);
        Matcher said = SAID_LAST.matcher(before.lower());
        if (before.paragraph() != line.paragraph() || !said.find()) {
            return Optional.empty();
        }
        return find(page, before, said.start(1))
                .map(named -> sides(page, before, named, back - 1))
                .filter(sides -> !sides.isEmpty());
    }

    private Optional<List<Party>> earlier(Page page, Line line, int back, boolean person) {
        for (int i = line.number() - 1; i >= 0 && i >= line.number() - back; i--) {
            Line before = page.lines().get(i);
            if (before.paragraph() != line.paragraph()) {
                break;
            }
            for (Mentions.Named named : mentions.of(page, before)) {
                if (named.isSubject() && (!person || named.person())) {
                    List<Party> sides = sides(page, before, named, back - 1);
                    if (!sides.isEmpty()) {
                        return Optional.of(sides);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
