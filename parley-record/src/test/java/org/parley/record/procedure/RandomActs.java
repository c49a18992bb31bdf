package org.parley.record.procedure;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.parley.docket.assess.Verdict;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs.Agreement;
import org.parley.record.entry.MechanismActs.KeyAdded;
import org.parley.record.entry.MechanismActs.KeyRevoked;
import org.parley.record.entry.MechanismActs.MemberJoined;
import org.parley.record.entry.MechanismActs.MemberLeft;
import org.parley.record.entry.MechanismActs.Role;
import org.parley.record.entry.MechanismActs.Rules;
import org.parley.record.entry.ProcedureActs.AllegationNotified;
import org.parley.record.entry.ProcedureActs.AllegationRaised;
import org.parley.record.entry.ProcedureActs.EvidenceGraded;
import org.parley.record.entry.ProcedureActs.EvidenceOffered;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.entry.ProcedureActs.InquiryOpened;
import org.parley.record.entry.ProcedureActs.Outcome;
import org.parley.record.entry.ProcedureActs.Reply;
import org.parley.record.entry.ProcedureActs.ResponseGiven;
import org.parley.record.entry.ProcedureActs.ScopeDisputed;
import org.parley.record.entry.ReviewActs.ItemAccepted;
import org.parley.record.entry.ReviewActs.ItemCorrected;
import org.parley.record.entry.ReviewActs.ItemGraded;
import org.parley.record.entry.ReviewActs.ItemRejected;
import org.parley.record.entry.ReviewActs.ItemSplit;
import org.parley.record.entry.ReviewActs.ItemsMerged;
import org.parley.record.entry.ReviewActs.Reliability;
import org.parley.record.entry.ReviewActs.ReportFiled;
import org.parley.record.entry.ReviewActs.SourceGraded;
import org.parley.record.entry.SessionActs.AgendaAdopted;
import org.parley.record.entry.SessionActs.Answer;
import org.parley.record.entry.SessionActs.AssessmentMade;
import org.parley.record.entry.SessionActs.CommitmentMade;
import org.parley.record.entry.SessionActs.ProposalAnswered;
import org.parley.record.entry.SessionActs.ProposalMade;
import org.parley.record.entry.SessionActs.ReadoutFiled;
import org.parley.record.entry.SessionActs.SessionOpened;
import org.parley.record.entry.Standard;
import org.parley.record.fold.Entry;
import org.parley.record.log.Audience;

/** Tries acts of all kinds by all sorts of people, most of them not allowed. The same seed tries the same. */
public final class RandomActs {

    private static final List<Optional<Boolean>> READING_AUDITED =
            List.of(Optional.empty(), Optional.of(false), Optional.of(true));
    private static final List<String> PARTIES = List.of("north", "south", "east");
    private static final List<Author> PEOPLE = List.of(
            Talks.CHAIR,
            Talks.CHAIR,
            Talks.SECRETARY,
            Talks.SECRETARY,
            Talks.NORTH,
            Talks.NORTH,
            Talks.SOUTH,
            Talks.SOUTH,
            Talks.EAST,
            Talks.OBSERVER,
            new Author("nora", Optional.of("north")),
            new Author("zoe", Optional.empty()),
            new Author("nils", Optional.of("south")),
            Author.MACHINE);
    private static final List<Audience> AUDIENCES = List.of(
            Audience.EVERYBODY,
            Audience.EVERYBODY,
            Audience.EVERYBODY,
            Audience.OF_CHAIR,
            Audience.of("chair", "north", "south"),
            Audience.of("chair", "north", "south"),
            Audience.of("chair", "south"),
            Audience.of("north"),
            Audience.of("west"));
    private static final int KINDS = 30;

    private final Random random;
    private final Talks talks;

    public RandomActs(long seed) {
        random = new Random(seed);
        talks = Talks.of(Talks.rules(pick(Agreement.values()), random.nextBoolean()));
    }

    /** Tries so many acts, and gives the log of those that were allowed. */
    public Talks walk(int attempts) {
        for (int i = 0; i < attempts; i++) {
            Author by = pick(PEOPLE);
            Audience audience = pick(AUDIENCES);
            Act act = act(random.nextInt(KINDS), by);
            if (talks.tried(by, audience, act).isEmpty()) {
                talks.add(by, audience, act);
            }
            if (random.nextInt(20) == 0) {
                talks.after(Duration.ofHours(random.nextInt(72)));
            }
        }
        return talks;
    }

    /** Something that somebody tries. */
    public record Tried(Author by, Audience audience, Act act) {}

    /** What is tried after the walk, without being made. */
    public List<Tried> attempts(int count) {
        List<Tried> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Author by = pick(PEOPLE);
            all.add(new Tried(by, pick(AUDIENCES), act(random.nextInt(KINDS), by)));
        }
        return all;
    }

    private Act act(int kind, Author by) {
        String side = random.nextInt(5) == 0 ? pick(PARTIES) : by.party().orElse("north");
        return switch (kind) {
            case 0 ->
                random.nextInt(20) == 0
                        ? Talks.mechanism(new Rules(
                                1 + random.nextInt(3),
                                pick(Standard.values()),
                                pick(Agreement.values()),
                                random.nextBoolean(),
                                pick(READING_AUDITED)))
                        : new SourceGraded("Northern News", pick(Reliability.values()), "so far");
            case 1 -> joined();
            case 2 -> new MemberLeft(pick(PEOPLE).member());
            case 3 ->
                new KeyAdded(random.nextBoolean() ? side : pick(PEOPLE).member(), Talks.key("k" + random.nextInt(9)));
            case 4 -> new KeyRevoked(Talks.key("k" + random.nextInt(9)), "lost");
            case 5 -> Talks.retracted(position(Act.class));
            case 6 -> new ReportFiled("r", "r.txt", Optional.empty(), Optional.empty(), Optional.empty());
            case 7 -> new SourceGraded("Northern News", pick(Reliability.values()), "so far");
            case 8 -> new ItemGraded(item(), 1 + random.nextInt(6), "two sources");
            case 9 -> Talks.item(item(), pick(List.of("statement", "allegation")), random.nextDouble());
            case 10, 11 -> new ItemAccepted(item());
            case 12 -> new ItemCorrected(item(), Talks.line(pick(List.of("deny", "accuse"))));
            case 13 -> new ItemRejected(item(), "no statement");
            case 14 -> new ItemsMerged(List.of("i" + random.nextInt(3), "i" + (3 + random.nextInt(3))));
            case 15 -> new ItemSplit(item(), List.of(Talks.line("deny"), Talks.line("accuse")));
            case 16 -> new SessionOpened(LocalDate.of(2026, 3, 1), "the bridge", List.of());
            case 17 -> new AgendaAdopted(position(SessionOpened.class), List.of("the ford"));
            case 18 -> new ReadoutFiled(position(SessionOpened.class), side, "It went well.");
            case 19 -> new ProposalMade(side, "a hotline", List.of());
            case 20 -> new ProposalAnswered(position(ProposalMade.class), side, pick(Answer.values()), "Well.");
            case 21 ->
                new CommitmentMade(
                        side,
                        List.of(pick(PARTIES)),
                        "no shelling",
                        Optional.empty(),
                        random.nextBoolean() ? Optional.of(LocalDate.of(2026, 3, 5)) : Optional.empty(),
                        List.of());
            case 22 -> new AssessmentMade(position(CommitmentMade.class), pick(Verdict.values()), "counted");
            default -> aboutAnAllegation(kind, side);
        };
    }

    private Act aboutAnAllegation(int kind, String side) {
        long allegation = position(AllegationRaised.class);
        return switch (kind) {
            case 23 ->
                new AllegationRaised(
                        side,
                        side.equals("south") ? "north" : "south",
                        "shelling",
                        Optional.empty(),
                        random.nextBoolean() ? List.of(item()) : List.of());
            case 24 -> new AllegationNotified(allegation);
            case 25 ->
                random.nextBoolean()
                        ? new EvidenceOffered(allegation, "photographs", Optional.empty(), Optional.empty())
                        : new EvidenceGraded(
                                position(EvidenceOffered.class),
                                pick(Reliability.values()),
                                1 + random.nextInt(6),
                                "seen");
            case 26 -> new ResponseGiven(allegation, pick(Reply.values()), "It was not us.");
            case 27 -> new InquiryOpened(allegation, "who fired");
            case 28 -> finding(allegation);
            default -> new ScopeDisputed(position(Act.class), "not ours");
        };
    }

    private FindingMade finding(long allegation) {
        List<String> agreeing = new ArrayList<>();
        List<String> dissenting = new ArrayList<>();
        for (String one : List.of("north", "south", "east", "chair")) {
            int voice = random.nextInt(4);
            if (voice == 0) {
                dissenting.add(one);
            } else if (voice > 1) {
                agreeing.add(one);
            }
        }
        return new FindingMade(
                allegation, pick(Outcome.values()), pick(Standard.values()), "seen by both", agreeing, dissenting);
    }

    private MemberJoined joined() {
        Author who = pick(PEOPLE);
        if (who.party().isPresent()) {
            return Talks.joined(who, random.nextInt(4) == 0 ? Role.OBSERVER : Role.LIAISON);
        }
        return Talks.joined(who, pick(List.of(Role.CHAIR, Role.SECRETARIAT, Role.OBSERVER)));
    }

    private String item() {
        return "i" + random.nextInt(6) + (random.nextInt(4) == 0 ? "/1" : "");
    }

    /** Of an entry of a kind, the late ones more often; sometimes of one that is not there. */
    private long position(Class<? extends Act> kind) {
        List<Long> all = talks.entries().stream()
                .filter(entry -> kind.isInstance(entry.act()))
                .map(Entry::position)
                .toList();
        if (all.isEmpty() || random.nextInt(30) == 0) {
            return random.nextInt(100);
        }
        return all.get(Math.max(random.nextInt(all.size()), random.nextInt(all.size())));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
