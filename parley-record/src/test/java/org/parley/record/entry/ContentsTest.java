package org.parley.record.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.docket.assess.Verdict;
import org.parley.record.log.CanonicalJson;
import org.parley.record.log.Key;
import org.parley.record.log.Signer;

class ContentsTest {

    private static final String LOG = "parley.example/talks";
    private static final Author LIAISON = new Author("aylin", Optional.of("north"));
    private static final Signer SIGNER = Signer.create("north.example/aylin", Key.Use.COSIGNER);
    private static final String KEY = SIGNER.key().toString();

    private static final List<Act> ACTS = List.of(
            new MechanismActs.MechanismSet(
                    "Border committee",
                    List.of(
                            new MechanismActs.Party("north", "North", Optional.of("NOR")),
                            new MechanismActs.Party("south", "South", Optional.empty())),
                    List.of("the border"),
                    List.of(),
                    new MechanismActs.Rules(
                            7,
                            Standard.BALANCE_OF_PROBABILITIES,
                            MechanismActs.Agreement.ALL,
                            false,
                            Optional.of(true))),
            new MechanismActs.MemberJoined("aylin", "Aylin", MechanismActs.Role.LIAISON, Optional.of("north")),
            new MechanismActs.MemberLeft("aylin"),
            new MechanismActs.KeyAdded("aylin", KEY),
            new MechanismActs.KeyRevoked(KEY, "lost"),
            new MechanismActs.EntryRetracted(4, "filed twice"),
            new ReviewActs.ReportFiled(
                    "ab12", "a.txt", Optional.of("A title"), Optional.empty(), Optional.of(LocalDate.of(2026, 3, 1))),
            new ReviewActs.SourceGraded("Northern News", ReviewActs.Reliability.B, "right so far"),
            new ReviewActs.ItemGraded("i1", 2, "two sources"),
            new ReviewActs.ItemProposed(
                    "i1", "statement", JsonNodeFactory.instance.objectNode().put("act", "deny")),
            new ReviewActs.ItemAccepted("i1"),
            new ReviewActs.ItemCorrected(
                    "i1", JsonNodeFactory.instance.objectNode().put("act", "accuse")),
            new ReviewActs.ItemRejected("i1", "no statement"),
            new ReviewActs.ItemsMerged(List.of("i1", "i2")),
            new ReviewActs.ItemSplit(
                    "i1", List.of(JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode())),
            new ProcedureActs.AllegationRaised("north", "south", "shelling", Optional.of("2(a)"), List.of()),
            new ProcedureActs.AllegationNotified(4),
            new ProcedureActs.EvidenceOffered(4, "photographs", Optional.empty(), Optional.of("ab")),
            new ProcedureActs.EvidenceGraded(5, ReviewActs.Reliability.F, 6, "unknown"),
            new ProcedureActs.ResponseGiven(4, ProcedureActs.Reply.DENIED, "It was not us."),
            new ProcedureActs.InquiryOpened(4, "who fired"),
            new ProcedureActs.FindingMade(
                    4,
                    ProcedureActs.Outcome.VIOLATION,
                    Standard.CLEAR_AND_CONVINCING,
                    "seen by both",
                    List.of("north"),
                    List.of("south")),
            new ProcedureActs.ScopeDisputed(4, "not ours"),
            new SessionActs.SessionOpened(LocalDate.of(2026, 3, 1), "the bridge", List.of("Aylin")),
            new SessionActs.AgendaAdopted(9, List.of("the border")),
            new SessionActs.ReadoutFiled(9, "north", "It went well."),
            new SessionActs.ProposalMade("north", "a hotline", List.of()),
            new SessionActs.ProposalAnswered(9, "south", SessionActs.Answer.RESERVED, "We will look at it."),
            new SessionActs.CommitmentMade(
                    "north",
                    List.of("south"),
                    "no shelling",
                    Optional.empty(),
                    Optional.of(LocalDate.of(2026, 4, 1)),
                    List.of()),
            new SessionActs.AssessmentMade(9, Verdict.CANNOT_TELL, "too few weeks"));

    @Test
    void everyKindOfActIsTheSameAfterwards() {
        for (Act act : ACTS) {
            Content content = Contents.sign(Content.of(act, LIAISON, LOG), SIGNER);
            byte[] payload = Contents.write(content);
            assertThat(CanonicalJson.isCanonical(payload)).isTrue();
            assertThat(Contents.read(payload)).contains(content);
            assertThat(Contents.isSignatureValid(content)).isTrue();
        }
    }

    @Test
    void noKindIsLeftOutOfThisTest() {
        JsonSubTypes kinds = Act.class.getAnnotation(JsonSubTypes.class);
        Set<Class<?>> tested = ACTS.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(Arrays.stream(kinds.value()).map(JsonSubTypes.Type::value)).allMatch(tested::contains);
    }

    @Test
    void thePayloadHasAFixedForm() {
        byte[] payload = Contents.write(Content.of(ACTS.get(19), LIAISON, LOG));
        assertThat(new String(payload, StandardCharsets.UTF_8))
                .isEqualTo("{\"act\":{\"allegation\":4,\"kind\":\"response-given\",\"reply\":\"DENIED\","
                        + "\"text\":\"It was not us.\"},\"by\":{\"member\":\"aylin\",\"party\":\"north\"},"
                        + "\"log\":\"parley.example/talks\"}");
    }

    @Test
    void aSignatureIsForOneActOneAuthorAndOneLog() {
        Content content = Contents.sign(Content.of(ACTS.get(19), LIAISON, LOG), SIGNER);
        assertThat(Contents.isSignatureValid(
                        new Content(ACTS.get(17), content.by(), content.log(), content.signature())))
                .isFalse();
        assertThat(Contents.isSignatureValid(
                        new Content(content.act(), Author.MACHINE, content.log(), content.signature())))
                .isFalse();
        assertThat(Contents.isSignatureValid(
                        new Content(content.act(), content.by(), "other.example", content.signature())))
                .isFalse();
    }

    @Test
    void aKindOfALaterVersionIsNoError() {
        assertThat(read("{\"act\":{\"kind\":\"treaty-signed\",\"x\":1},\"by\":{\"member\":\"a\"},\"log\":\"l\"}"))
                .isEmpty();
    }

    @Test
    void whatIsNoPayloadIsRefused() {
        for (String bad : List.of(
                "{}",
                "[]",
                "{\"act\":{\"kind\":\"member-left\"},\"by\":{\"member\":\"a\"},\"log\":\"l\"}",
                "{\"act\":{\"kind\":\"item-graded\",\"item\":\"i\",\"credibility\":7,\"reason\":\"r\"},"
                        + "\"by\":{\"member\":\"a\"},\"log\":\"l\"}",
                "{\"act\":{\"kind\":\"member-left\",\"member\":\"B C\"},\"by\":{\"member\":\"a\"},\"log\":\"l\"}",
                "{\"act\":{\"kind\":\"member-left\",\"member\":\"b\"},\"by\":{\"member\":\"a\"},\"log\":\"l\"} x")) {
            assertThatIllegalArgumentException()
                    .as(bad)
                    .isThrownBy(() -> read(bad))
                    .withMessageStartingWith("This is no payload of an entry: ");
        }
    }

    private static Optional<Content> read(String payload) {
        return Contents.read(payload.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void rulesThatSayNothingOfAnAuditOfReadingKeepTheirBytesAndWantNone() {
        String line =
                "{\"kind\":\"mechanism-set\",\"name\":\"Border committee\",\"parties\":[{\"id\":\"north\",\"name\":\"North\"},"
                        + "{\"id\":\"south\",\"name\":\"South\"}],\"in_scope\":[],\"out_of_scope\":[],\"rules\":{\"days_to_reply\":7,"
                        + "\"standard\":\"BALANCE_OF_PROBABILITIES\",\"agreement\":\"ALL\",\"two_reviewers\":false%s}}";
        for (String said : List.of("", ",\"audits_reading\":false", ",\"audits_reading\":true")) {
            Act act = Contents.parseAct(line.formatted(said));
            assertThat(Contents.line(act)).isEqualTo(line.formatted(said));
            assertThat(((MechanismActs.MechanismSet) act).rules().wantReadingAudited())
                    .isEqualTo(said.endsWith("true"));
        }
    }
}
