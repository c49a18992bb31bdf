package org.parley.docket.parties;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.parley.docket.page.Page;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Party;
import org.parley.model.ReadReport;
import org.parley.model.Span;

/** Whose a person or body is, by the words right before and after the name: "Ruritania's border board", "Ada Quill, head of the Ruritanian board". */
final class Belonging {

    /** What may stand between its owner and the name of a body. */
    private static final Pattern OWNS =
            Pattern.compile("(?:'s?|\u2019s?)? (?:(?:state|national|federal|secret|own|main|central|royal) )?");

    /** What may stand between the owner and a person's name: an office. */
    private static final Pattern HAS_OFFICER = Pattern.compile(
            "(?:'s?|\u2019s?)? (?:(?!of |in |to |and |from |with |by |on |at |near |that |met )[\\w-]+ ){0,2}?"
                    + Mentions.ROLES + " ");

    /** Words that say who somebody is, after the name and up to the next comma. */
    private static final Pattern WHO =
            Pattern.compile(", (?:(?:an?|the|its|his|her|their|who (?:heads|leads|chairs|runs)) )?[^,.;:\"]{3,70}");

    /** "Led the Swedish delegation", after the name of a person; the people stands where it ends. */
    private static final Pattern LEADS = Pattern.compile(
            ",? (?:(?:who|and) )?(?:led|leads|leading|headed|heads|heading|represented|represents|representing|chaired|(?:spoke|speaks) for) (?:the |an? )");

    private static final Pattern DELEGATION =
            Pattern.compile("(?:'s?|\u2019s?)? (?:\\w+ )?(?:delegation|side|team|mission|government|negotiators)\\b");

    private static final Pattern ROLE = Pattern.compile(
            "(?i)\\b(?:" + Mentions.ROLES.substring("(?:".length(), Mentions.ROLES.length() - 1)
                    + "|director|head|adviser|advisor|member|employee|judge|mayor|governor|service|board|agency|bureau|office|court)\\b");

    /** Letters before a name in which its owner stands. */
    private static final int BEFORE = 48;

    private final Parties parties;

    Belonging(Parties parties) {
        this.parties = parties;
    }

    /** The code of the state, absent when the words beside the name do not tell. */
    Optional<String> of(Actor actor, Page page) {
        Map<String, Optional<String>> known = page.given("belonging", parties.namesAndTowns(), ConcurrentHashMap::new);
        return known.computeIfAbsent(actor.id(), id -> of(actor, page.read()));
    }

    private Optional<String> of(Actor actor, ReadReport read) {
        for (Span mention : actor.mentions()) {
            Optional<Party> owner = before(read, mention, actor.kind() == ActorKind.PERSON ? HAS_OFFICER : OWNS)
                    .or(() -> actor.kind() == ActorKind.PERSON ? after(read, mention) : Optional.empty());
            if (owner.isPresent()) {
                return owner.flatMap(Party::findCode);
            }
        }
        return Optional.empty();
    }

    private Optional<Party> before(ReadReport read, Span mention, Pattern between) {
        String text = read.report().text();
        int from = Math.max(0, mention.begin() - BEFORE);
        String before = text.substring(from, mention.begin());
        Party owner = null;
        for (Map.Entry<Span, Party> state : parties.names().in(before)) {
            if (between.matcher(before.substring(state.getKey().end())).matches()) {
                owner = state.getValue();
            }
        }
        return Optional.ofNullable(owner);
    }

    private Optional<Party> after(ReadReport read, Span mention) {
        String text = read.report().text();
        var leads = LEADS.matcher(text).region(mention.end(), text.length());
        if (leads.lookingAt()) {
            String led = text.substring(leads.end(), Math.min(text.length(), leads.end() + BEFORE));
            return parties.names().in(led).stream()
                    .filter(state -> state.getKey().begin() == 0
                            && DELEGATION
                                    .matcher(led)
                                    .region(state.getKey().end(), led.length())
                                    .lookingAt())
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
        var who = WHO.matcher(text).region(mention.end(), text.length());
        if (!who.lookingAt() || !ROLE.matcher(who.group()).find()) {
            return Optional.empty();
        }
        return parties.names().in(who.group()).stream()
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> parties.townIn(who.group()).map(parties::state));
    }
}
