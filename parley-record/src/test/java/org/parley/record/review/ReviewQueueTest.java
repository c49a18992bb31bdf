package org.parley.record.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs.Agreement;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.entry.MechanismActs.Rules;
import org.parley.record.entry.ReviewActs.ItemAccepted;
import org.parley.record.entry.ReviewActs.ItemCorrected;
import org.parley.record.entry.ReviewActs.ItemProposed;
import org.parley.record.entry.ReviewActs.ItemRejected;
import org.parley.record.entry.ReviewActs.ItemSplit;
import org.parley.record.entry.ReviewActs.ItemsMerged;
import org.parley.record.entry.Standard;
import org.parley.record.fold.Entry;
import org.parley.record.log.Audience;

class ReviewQueueTest {

    private static final Instant START = Instant.parse("2026-03-01T09:30:00Z");
    private static final Author EDDA = new Author("edda", Optional.empty());
    private static final Author SAMI = new Author("sami", Optional.empty());

    private ReviewQueue queue = ReviewQueue.empty();
    private long position;

    @Test
    void theHeaviestWaitFirstThenTheLeastConfidentThenById() {
        propose("s2", "statement", 0.4);
        propose("s1", "statement", 0.4);
        propose("s3", "statement", 0.1);
        propose("a1", "allegation", 0.9);
        propose("c1", "commitment", 0.2);
        add(Author.MACHINE, new ItemProposed("c2", "commitment", JsonNodeFactory.instance.objectNode()));
        propose("x1", "weather", 0.0);
        assertThat(queue.waiting())
                .extracting(ReviewItem::id)
                .containsExactly("a1", "c2", "c1", "s3", "s1", "s2", "x1");
        add(EDDA, new ItemAccepted("a1"));
        add(EDDA, new ItemRejected("c2", "no promise"));
        assertThat(queue.waiting()).extracting(ReviewItem::id).containsExactly("c1", "s3", "s1", "s2", "x1");
    }

    @Test
    void aDecisionThatIsTakenBackPutsTheItemIntoTheQueueAgain() {
        propose("s1", "statement", 0.4);
        add(EDDA, new ItemCorrected("s1", line("accuse")));
        assertThat(item("s1").state()).isEqualTo(ReviewState.CORRECTED);
        assertThat(item("s1").line().path("act").asText()).isEqualTo("accuse");
        assertThat(queue.isBuiltUpon(0)).isTrue();
        add(EDDA, new EntryRetracted(1, "a slip"));
        assertThat(item("s1").state()).isEqualTo(ReviewState.PROPOSED);
        assertThat(item("s1").line().path("act").asText()).isEqualTo("deny");
        assertThat(queue.waiting()).hasSize(1);
        assertThat(queue.corrections()).isEmpty();
        assertThat(queue.isBuiltUpon(0)).isFalse();
    }

    @Test
    void mergingAndSplittingAreUndone() {
        propose("s1", "statement", 0.4);
        propose("s2", "statement", 0.5);
        add(EDDA, new ItemsMerged(List.of("s1", "s2")));
        assertThat(item("s2").state()).isEqualTo(ReviewState.MERGED);
        assertThat(item("s2").replacedBy()).containsExactly("s1");
        assertThat(item("s1").standsFor()).containsExactly("s2");
        assertThat(item("s1").state()).isEqualTo(ReviewState.PROPOSED);
        add(EDDA, new EntryRetracted(2, "two things"));
        assertThat(item("s2").state()).isEqualTo(ReviewState.PROPOSED);
        assertThat(item("s1").standsFor()).isEmpty();

        add(EDDA, new ItemSplit("s1", List.of(line("deny"), line("accuse"))));
        assertThat(item("s1").state()).isEqualTo(ReviewState.SPLIT);
        assertThat(item("s1").replacedBy()).containsExactly("s1/1", "s1/2");
        assertThat(item("s1/2").type()).isEqualTo("statement");
        assertThat(item("s1/2").state()).isEqualTo(ReviewState.ACCEPTED);
        add(EDDA, new EntryRetracted(4, "one thing"));
        assertThat(queue.find("s1/2")).isEmpty();
        assertThat(item("s1").state()).isEqualTo(ReviewState.PROPOSED);
    }

    @Test
    void whereTwoMustReviewASecondPersonConfirms() {
        rules(true);
        propose("s1", "statement", 0.4);
        add(EDDA, new ItemCorrected("s1", line("accuse")));
        assertThat(item("s1").state()).isEqualTo(ReviewState.PROPOSED);
        assertThat(item("s1").awaitsSecond()).isTrue();
        assertThat(queue.waitingFor("edda")).isEmpty();
        assertThat(queue.waitingFor("sami")).hasSize(1);
        add(EDDA, new ItemAccepted("s1"));
        assertThat(item("s1").state()).isEqualTo(ReviewState.PROPOSED);
        add(SAMI, new ItemAccepted("s1"));
        assertThat(item("s1").state()).isEqualTo(ReviewState.CORRECTED);
        assertThat(queue.corrections()).singleElement().satisfies(one -> assertThat(one.reviewers())
                .containsExactly("edda", "sami"));
    }

    @Test
    void aSecondPersonWhoSeesItDifferentlyNeedsTheFirstAgain() {
        rules(true);
        propose("s1", "statement", 0.4);
        add(EDDA, new ItemAccepted("s1"));
        add(SAMI, new ItemCorrected("s1", line("accuse")));
        assertThat(item("s1").state()).isEqualTo(ReviewState.PROPOSED);
        add(EDDA, new ItemCorrected("s1", line("accuse")));
        assertThat(item("s1").state()).isEqualTo(ReviewState.CORRECTED);
        propose("s2", "statement", 0.4);
        add(EDDA, new ItemRejected("s2", "one is enough to reject"));
        assertThat(item("s2").state()).isEqualTo(ReviewState.REJECTED);
        propose("s3", "statement", 0.4);
        add(EDDA, new ItemSplit("s3", List.of(line("deny"), line("accuse"))));
        assertThat(item("s3/1").awaitsSecond()).isTrue();
        add(SAMI, new ItemAccepted("s3/1"));
        assertThat(item("s3/1").state()).isEqualTo(ReviewState.ACCEPTED);
    }

    @Test
    void theRuleOfTheTimeCounts() {
        propose("s1", "statement", 0.4);
        add(EDDA, new ItemAccepted("s1"));
        rules(true);
        propose("s2", "statement", 0.4);
        add(EDDA, new ItemAccepted("s2"));
        assertThat(item("s1").state()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(item("s2").state()).isEqualTo(ReviewState.PROPOSED);
    }

    @Test
    void whatReviewersDidIsLabelledData() {
        propose("s1", "statement", 0.4);
        propose("s2", "statement", 0.5);
        propose("s3", "statement", 0.5);
        propose("s4", "statement", 0.5);
        add(SAMI, new ItemProposed("h1", "statement", line("deny")));
        add(EDDA, new ItemAccepted("h1"));
        add(EDDA, new ItemCorrected("s1", line("accuse")));
        add(EDDA, new ItemRejected("s2", "no statement"));
        add(SAMI, new ItemsMerged(List.of("s4", "s3")));
        add(SAMI, new ItemAccepted("s4"));
        assertThat(queue.corrections())
                .extracting(Correction::item, Correction::verdict)
                .containsExactly(
                        tuple("s1", ReviewState.CORRECTED),
                        tuple("s2", ReviewState.REJECTED),
                        tuple("s3", ReviewState.MERGED),
                        tuple("s4", ReviewState.ACCEPTED));
        assertThat(queue.corrections().get(0).toJson())
                .isEqualTo("{\"after\":[{\"act\":\"accuse\",\"confidence\":0.4}],"
                        + "\"before\":{\"act\":\"deny\",\"confidence\":0.4},\"changed\":[\"act\"],\"item\":\"s1\","
                        + "\"item_type\":\"statement\",\"position\":6,\"reason\":null,\"reviewers\":[\"edda\"],"
                        + "\"time\":\"2026-03-01T09:30:06Z\",\"verdict\":\"corrected\"}");
        assertThat(queue.corrections().get(1).toJson())
                .contains("\"after\":[]")
                .contains("\"reason\":\"no statement\"");
    }

    @Test
    void aReaderWhoDoesNotSeeTheProposalSeesNoItem() {
        add(EDDA, new ItemAccepted("s1"));
        add(EDDA, new ItemsMerged(List.of("s1", "s2")));
        add(EDDA, new ItemSplit("s3", List.of(line("deny"), line("accuse"))));
        assertThat(queue.find("s1")).isEmpty();
        assertThat(queue.waiting()).isEmpty();
        assertThat(queue.corrections()).isEmpty();
    }

    private void rules(boolean two) {
        add(
                EDDA,
                new MechanismSet(
                        "Border committee",
                        List.of(
                                new Party("north", "North", Optional.empty()),
                                new Party("south", "South", Optional.empty())),
                        List.of(),
                        List.of(),
                        new Rules(7, Standard.SUSPICION, Agreement.ALL, two, Optional.empty())));
    }

    private void propose(String id, String type, double confidence) {
        add(Author.MACHINE, new ItemProposed(id, type, ((ObjectNode) line("deny")).put("confidence", confidence)));
    }

    private static JsonNode line(String act) {
        return JsonNodeFactory.instance.objectNode().put("act", act).put("confidence", 0.4);
    }

    private ReviewItem item(String id) {
        return queue.find(id).orElseThrow();
    }

    private void add(Author by, Act act) {
        queue = queue.with(new Entry(position, START.plusSeconds(position), Audience.EVERYBODY, by, act));
        position++;
    }
}
