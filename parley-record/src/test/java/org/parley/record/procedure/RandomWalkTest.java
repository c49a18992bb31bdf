package org.parley.record.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs;
import org.parley.record.entry.MechanismActs.Agreement;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.MemberJoined;
import org.parley.record.entry.MechanismActs.MemberLeft;
import org.parley.record.entry.MechanismActs.Role;
import org.parley.record.entry.ProcedureActs.AllegationNotified;
import org.parley.record.entry.ProcedureActs.AllegationRaised;
import org.parley.record.entry.ProcedureActs.EvidenceOffered;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.entry.ProcedureActs.InquiryOpened;
import org.parley.record.entry.ProcedureActs.Outcome;
import org.parley.record.entry.ProcedureActs.ResponseGiven;
import org.parley.record.entry.ReviewActs.ItemProposed;
import org.parley.record.entry.ReviewActs.ReportFiled;
import org.parley.record.fold.Entry;
import org.parley.record.review.ReviewItem;
import org.parley.record.review.ReviewState;

/** Whatever is tried in whatever order: what was allowed keeps the rules, counted anew here from the bare entries. */
class RandomWalkTest {

    private static final int WALKS = 30;
    private static final int ATTEMPTS = 6_000;

    private static List<Talks> walks = List.of();

    @BeforeAll
    static void walk() {
        walks = LongStream.range(0, WALKS)
                .mapToObj(seed -> new RandomActs(seed).walk(ATTEMPTS))
                .toList();
    }

    @Test
    void everyKindOfActIsAllowedSometimes() {
        Set<Class<?>> made = new HashSet<>();
        walks.forEach(
                talks -> talks.entries().forEach(entry -> made.add(entry.act().getClass())));
        JsonSubTypes kinds = Act.class.getAnnotation(JsonSubTypes.class);
        assertThat(Arrays.stream(kinds.value()).map(JsonSubTypes.Type::value)).allMatch(made::contains);
    }

    @Test
    void allegationsWalkTheirPath() {
        int found = 0;
        for (Talks talks : walks) {
            List<Entry> counted = counted(talks.entries());
            for (Entry raised : counted) {
                if (raised.act() instanceof AllegationRaised act) {
                    boolean agreed = path(talks.entries(), counted, raised, act);
                    assertThat(talks.state()
                                    .findAllegation(raised.position())
                                    .flatMap(AllegationCase::findAgreed)
                                    .isPresent())
                            .isEqualTo(agreed);
                    found += agreed ? 1 : 0;
                }
            }
        }
        assertThat(found).isGreaterThan(WALKS);
    }

    private static boolean path(List<Entry> all, List<Entry> counted, Entry raised, AllegationRaised act) {
        List<Entry> about = counted.stream()
                .filter(entry -> References.entry(entry.act()).orElse(-1) == raised.position())
                .toList();
        List<Entry> told = of(about, AllegationNotified.class);
        List<Entry> replies = of(about, ResponseGiven.class);
        List<Entry> inquiries = of(about, InquiryOpened.class);
        List<Entry> findings = of(about, FindingMade.class);
        assertThat(told).hasSizeLessThan(2).allMatch(entry -> entry.audience().includes(act.accused()));
        assertThat(replies)
                .allMatch(reply -> reply.author().party().equals(Optional.of(act.accused())))
                .allMatch(reply -> told.get(0).position() < reply.position());
        assertThat(inquiries).hasSizeLessThan(2);
        for (Entry inquiry : inquiries) {
            boolean replied = replies.stream().anyMatch(reply -> reply.position() < inquiry.position());
            assertThat(replied || !inquiry.time().isBefore(deadline(all, told.get(0))))
                    .isTrue();
        }
        List<Entry> agreed = new ArrayList<>();
        for (Entry entry : findings) {
            assertThat(inquiries.get(0).position()).isLessThan(entry.position());
            FindingMade made = (FindingMade) entry.act();
            MechanismSet set = rules(all, entry.position());
            assertThat(made.outcome() != Outcome.VIOLATION
                            || made.standard().compareTo(set.rules().standard()) >= 0)
                    .isTrue();
            if (isAgreed(made, set)) {
                agreed.add(entry);
            }
        }
        assertThat(agreed.stream()
                        .map(entry -> ((FindingMade) entry.act()).outcome())
                        .distinct())
                .hasSizeLessThan(2);
        if (!agreed.isEmpty()) {
            long first = agreed.get(0).position();
            assertThat(replies).allMatch(reply -> reply.position() < first);
            assertThat(of(about, EvidenceOffered.class)).allMatch(offered -> offered.position() < first);
        }
        return !agreed.isEmpty();
    }

    private static boolean isAgreed(FindingMade made, MechanismSet set) {
        long parties =
                made.agreeing().stream().filter(one -> !one.equals("chair")).count();
        return made.outcome() == Outcome.CANNOT_BE_DETERMINED
                || (set.rules().agreement() == Agreement.ALL && parties == 3)
                || (set.rules().agreement() == Agreement.MAJORITY && parties >= 2)
                || (set.rules().agreement() == Agreement.CHAIR
                        && made.agreeing().contains("chair"));
    }

    private static Instant deadline(List<Entry> all, Entry told) {
        return told.time()
                .atOffset(ZoneOffset.UTC)
                .with(LocalTime.MIDNIGHT)
                .plusDays(1 + rules(all, told.position()).rules().daysToReply())
                .toInstant();
    }

    private static MechanismSet rules(List<Entry> all, long position) {
        return all.stream()
                .limit(position)
                .filter(entry -> entry.act() instanceof MechanismSet)
                .map(entry -> (MechanismSet) entry.act())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void onlyMembersActAndEachForItsSide() {
        for (Talks talks : walks) {
            Map<String, MemberJoined> members = new HashMap<>();
            for (Entry entry : talks.entries()) {
                Author by = entry.author();
                if (by.equals(Author.MACHINE)) {
                    assertThat(entry.act()).isInstanceOfAny(ItemProposed.class, ReportFiled.class);
                } else if (entry.position() > 1) {
                    MemberJoined member = Objects.requireNonNull(members.get(by.member()), by.member());
                    assertThat(member.party()).isEqualTo(by.party());
                    assertThat(member.role() != Role.OBSERVER || entry.act() instanceof MemberLeft)
                            .isTrue();
                    assertThat(entry.audience().includes(by.party().orElse("chair")))
                            .isTrue();
                }
                if (entry.act() instanceof MemberJoined joined) {
                    assertThat(members.put(joined.member(), joined)).isNull();
                } else if (entry.act() instanceof MemberLeft left) {
                    assertThat(members.remove(left.member())).isNotNull();
                }
                assertThat(entry.position() == 0
                                || members.values().stream().anyMatch(member -> member.role() == Role.CHAIR))
                        .isTrue();
            }
        }
    }

    @Test
    void nobodySeesMoreThanItIsAbout() {
        for (Talks talks : walks) {
            for (Entry entry : talks.entries()) {
                if (References.entry(entry.act()).isPresent() && !(entry.act() instanceof FindingMade)) {
                    Entry subject = talks.entries()
                            .get((int) References.entry(entry.act()).getAsLong());
                    assertThat(List.of("chair", "north", "south", "east"))
                            .allMatch(reader -> !entry.audience().includes(reader)
                                    || subject.audience().includes(reader));
                }
            }
        }
    }

    @Test
    void retractionsAreFinalAndByTheSameSide() {
        for (Talks talks : walks) {
            Set<Long> gone = new HashSet<>();
            for (Entry entry : talks.entries()) {
                if (entry.act() instanceof EntryRetracted retracted) {
                    Entry before = talks.entries().get((int) retracted.entry());
                    assertThat(gone.add(retracted.entry())).isTrue();
                    assertThat(before.act()).isNotInstanceOf(MechanismActs.class);
                    assertThat(before.author().party()).isEqualTo(entry.author().party());
                    assertThat(before.audience()).isEqualTo(entry.audience());
                }
            }
        }
    }

    @Test
    void whereTwoMustReviewTwoHave() {
        int pairs = 0;
        for (Talks talks : walks) {
            for (ReviewItem item : talks.state().review().items()) {
                if (item.state().isInRecord()
                        && rules(
                                        talks.entries(),
                                        item.reviews()
                                                .get(item.reviews().size() - 1)
                                                .position())
                                .rules()
                                .twoReviewers()) {
                    pairs++;
                    assertThat(item.reviews().stream()
                                    .filter(review -> review.verdict().isInRecord())
                                    .map(review -> review.by().member())
                                    .distinct())
                            .hasSizeGreaterThan(1);
                }
            }
        }
        assertThat(pairs).isGreaterThan(10);
    }

    @Test
    void oneAfterTheOtherIsAllAtOnceAndEarlierStatesStay() {
        for (Talks talks : walks) {
            List<Entry> entries = talks.entries();
            Instant now = talks.now();
            assertThat(told(Procedure.after(entries), now)).isEqualTo(told(talks.state(), now));
            Procedure half = Procedure.after(entries.subList(0, entries.size() / 2));
            String before = told(half, now);
            Procedure whole = half;
            for (Entry entry : entries.subList(entries.size() / 2, entries.size())) {
                whole = whole.with(entry);
            }
            assertThat(told(whole, now)).isEqualTo(told(talks.state(), now));
            assertThat(told(half, now)).isEqualTo(before);
            assertThat(Irregularity.in(entries)).isEmpty();
        }
    }

    @Test
    void whatIsTakenBackCountsAsIfItHadNeverBeen() {
        for (Talks talks : walks) {
            Procedure without = Procedure.after(counted(talks.entries()));
            Procedure with = talks.state();
            for (AllegationCase matter : without.allegations()) {
                AllegationCase same = with.findAllegation(matter.position()).orElseThrow();
                assertThat(same.stage(talks.now())).isEqualTo(matter.stage(talks.now()));
                assertThat(same.findings()).isEqualTo(matter.findings());
                assertThat(same.evidence()).isEqualTo(matter.evidence());
            }
            assertThat(with.due(talks.now())).isEqualTo(without.due(talks.now()));
            assertThat(with.review().items()).isEqualTo(without.review().items());
            assertThat(with.review().waiting()).isEqualTo(without.review().waiting());
            assertThat(with.grades().source("Northern News"))
                    .isEqualTo(without.grades().source("Northern News"));
        }
    }

    @Test
    void theQueueHoldsWhatWaitsAndNothingElse() {
        for (Talks talks : walks) {
            assertThat(talks.state().review().waiting())
                    .containsExactlyInAnyOrderElementsOf(talks.state().review().items().stream()
                            .filter(item -> item.state() == ReviewState.PROPOSED)
                            .toList());
        }
    }

    @Test
    void whatOnePartySeesIsAStateToo() {
        for (Talks talks : walks) {
            for (String reader : List.of("chair", "north", "south", "east")) {
                Procedure seen = Procedure.after(talks.seenBy(reader));
                assertThat(told(seen, talks.now())).isNotEmpty();
                assertThat(seen.allegations())
                        .allMatch(matter -> matter.raised().audience().includes(reader))
                        .allMatch(matter -> matter.findings().stream()
                                .allMatch(finding -> finding.entry().audience().includes(reader)));
                assertThat(seen.mechanism().members())
                        .isEqualTo(talks.state().mechanism().members());
            }
        }
    }

    /** Everything that can be asked of a state. */
    private static String told(Procedure state, Instant now) {
        return String.join(
                "\n",
                state.allegations().toString(),
                state.sessions().toString(),
                state.proposals().toString(),
                state.commitments().toString(),
                state.due(now).toString(),
                state.mechanism().members().toString(),
                state.mechanism().history().toString(),
                state.review().items().toString(),
                state.review().waiting().toString(),
                state.review().corrections().toString(),
                state.grades().source("Northern News").toString(),
                state.grades().item("i1").toString());
    }

    private static List<Entry> counted(List<Entry> entries) {
        Set<Long> gone = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.act() instanceof EntryRetracted retracted) {
                gone.add(retracted.entry());
                gone.add(entry.position());
            }
        }
        return entries.stream()
                .filter(entry -> !gone.contains(entry.position()))
                .toList();
    }

    private static List<Entry> of(List<Entry> entries, Class<? extends Act> kind) {
        return entries.stream().filter(entry -> kind.isInstance(entry.act())).toList();
    }
}
