package org.parley.docket.undertakings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.docket.lookup.WordIndex;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.docket.parties.Telling;
import org.parley.model.Commitment.Sense;
import org.parley.model.Party;

/** Gives each sign of a promise's being kept or not to the commitment that it is about, in any report of the case. */
final class Bearings {

    /** How many sentences after a commitment of a side its words without an issue still belong to it. */
    private static final int NEAR = 3;

    /** A deed bears on a commitment that shares this many words with it. */
    private static final int SHARED = 2;

    private final Drafts drafts;
    private final Telling telling;
    private final Parties parties;

    Bearings(Drafts drafts, Telling telling, Parties parties) {
        this.drafts = drafts;
        this.telling = telling;
        this.parties = parties;
    }

    void give(Page page, List<Offer> offers, List<BearingFinder.Sign> signs) {
        Set<Draft> last = Set.of();
        int lastLine = -2;
        for (BearingFinder.Sign sign : signs) {
            boolean goesOn = sign.line().number() - lastLine <= 1 && sign.back();
            Set<Draft> about = about(page, offers, sign);
            about = about.isEmpty() && goesOn ? last : about;
            for (Draft draft : about) {
                draft.say(sign.sense().name(), telling.whole(page, sign.line()));
            }
            if (!about.isEmpty()) {
                last = about;
                lastLine = sign.line().number();
            }
        }
    }

    private Set<Draft> about(Page page, List<Offer> offers, BearingFinder.Sign sign) {
        Line line = sign.line();
        if (!sign.judges()) {
            boolean offered = offers.stream().anyMatch(offer -> offer.line().equals(line));
            Optional<Draft> back =
                    sign.back() ? near(page, offers, line, true).flatMap(drafts::find) : Optional.empty();
            return back.map(Set::of).orElseGet(() -> offered ? Set.of() : alike(page, sign, SHARED));
        }
        Set<Draft> alike = alike(page, sign, SHARED);
        if (!alike.isEmpty()) {
            return alike;
        }
        Optional<Draft> near = near(page, offers, line, false).flatMap(drafts::find);
        if (near.isPresent()) {
            return Set.of(near.get());
        }
        Set<Draft> one = alike(page, sign, 1);
        Set<Draft> few = one.isEmpty() ? best(page, sign, drafts.like(sign.context(), 1)) : one;
        Set<Party> here = new TreeSet<>(parties.around(page));
        here.addAll(telling.named(page, line.span()));
        few.removeIf(draft -> !here.contains(draft.by()));
        return few;
    }

    /** The commitments that share most words with a sign: of all sides that undertake the same. */
    private Set<Draft> alike(Page page, BearingFinder.Sign sign, int least) {
        return best(page, sign, drafts.like(sign.stems(), least));
    }

    private static Set<Draft> best(Page page, BearingFinder.Sign sign, List<WordIndex.Shared<Draft>> shared) {
        boolean strictly = sign.sense() == Sense.AGAINST;
        Set<Draft> best = new TreeSet<>(Comparator.comparing(draft -> draft.key));
        int most = 0;
        for (WordIndex.Shared<Draft> one : shared) {
            if (one.words() >= most && one.thing().isBefore(page, sign.line().number(), strictly)) {
                if (one.words() > most) {
                    best.clear();
                }
                best.add(one.thing());
                most = one.words();
            }
        }
        return best;
    }

    /** The commitment that a sentence bears on: of a side that it names, the nearest before it, else the nearest. */
    private Optional<Offer> near(Page page, List<Offer> offers, Line line, boolean back) {
        List<Party> named = offers.isEmpty() ? List.of() : parties.named(page, line.span());
        Offer best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (Offer offer : offers) {
            int ahead = line.number() - offer.line().number();
            boolean one = offer.line().paragraph() == line.paragraph();
            int distance = ahead >= 0 ? ahead : -3 * ahead;
            boolean its = back
                    ? one && ahead > 0 && ahead <= NEAR
                    : (named.contains(offer.by()) && (one || Math.abs(ahead) <= NEAR)) || (ahead >= 0 && ahead <= NEAR);
            if (its && distance < bestDistance) {
                best = offer;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }
}
