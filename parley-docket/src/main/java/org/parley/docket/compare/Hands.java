package org.parley.docket.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.model.Account;
import org.parley.model.ActorKind;

/** Finds accounts that a report gives from another medium's word: "as the Evening Ferry reported". Immutable. */
final class Hands {

    private static final Pattern BEFORE = Pattern.compile(
            "\\b(?:according to|citing|quoting|told|as|in) (?:the )?(?:(?:newspaper|news agency|agency|daily|broadcaster) )?$|\\($");

    private static final Pattern AFTER =
            Pattern.compile("^,? (?:has |had |also )?(?:reported|wrote|said|reports|says|quoted)\\b|^\\)");

    /** Media that are not named. */
    private static final Pattern UNNAMED =
            Pattern.compile("\\b(?:according to|citing|quoting) (?:the )?((?:local |state )?"
                    + "(?:press|media|news|newspaper|television|wire) (?:accounts|reports))\\b"
                    + "|\\b((?:press|media|news|newspaper) (?:accounts|reports)) (?:say|said|had it)\\b");

    private static final Pattern BARE_AFTER = Pattern.compile("^\\)");

    private final Map<String, Page> pages = new HashMap<>();
    private final Set<String> publishers = new HashSet<>();

    Hands(Iterable<Page> pages) {
        for (Page page : pages) {
            this.pages.put(page.report().id(), page);
            page.report().heading().findPublisher().ifPresent(publishers::add);
        }
    }

    /** On what it depends, besides the report, whether an account is told from another's word; not changed any more. */
    Set<String> publishers() {
        return publishers;
    }

    /** Facts on a slot that some accounts tell themselves and others from another's word; none when all do the same. */
    List<Fact> facts(String item, String slot, List<Account> accounts) {
        List<Fact> facts = new ArrayList<>();
        boolean first = false;
        boolean second = false;
        for (Account account : accounts) {
            Page page = pages.get(account.report());
            if (page == null) {
                continue;
            }
            Optional<String> medium = page.findLine(account.spans().get(0)).flatMap(line -> medium(page, line));
            first |= medium.isEmpty();
            second |= medium.isPresent();
            String words = medium.map(name -> "from " + name).orElse("first hand");
            facts.add(new Fact(item, slot, new Hand(medium.isPresent(), words), account));
        }
        return first && second ? List.copyOf(facts) : List.of();
    }

    /** The medium from which a sentence tells, when it is not the report's own. */
    private Optional<String> medium(Page page, Line line) {
        String own = page.report().heading().findPublisher().orElse("");
        int base = line.span().begin();
        for (Page.Mention mention : page.mentions(line.span())) {
            String name = page.words(mention.span());
            boolean medium = mention.actor().kind() == ActorKind.MEDIUM || publishers.contains(name);
            String before = line.lower().substring(0, mention.span().begin() - base);
            String after = line.lower().substring(mention.span().end() - base);
            boolean bracketed =
                    before.endsWith("(") && BARE_AFTER.matcher(after).find();
            boolean cited = bracketed
                    || (!before.endsWith("(")
                            && (BEFORE.matcher(before).find()
                                    || AFTER.matcher(after).find()));
            if (medium && cited && !name.equals(own) && !mention.actor().name().equals(own)) {
                return Optional.of(name);
            }
        }
        Matcher unnamed = UNNAMED.matcher(line.lower());
        return unnamed.find()
                ? Optional.of(unnamed.group(1) == null ? unnamed.group(2) : unnamed.group(1))
                : Optional.empty();
    }
}
