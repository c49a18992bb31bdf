package org.parley.record.entry;

import java.util.List;
import java.util.Optional;

/** Acts by which an allegation walks from being raised to a finding. */
public sealed interface ProcedureActs extends Act {

    /**
     * A party says that another did something.
     *
     * @param accuser party
     * @param accused another party
     * @param conduct what it is said to have done
     * @param clause that it is said to break, when one is named
     * @param items of the docket on which it rests
     */
    record AllegationRaised(String accuser, String accused, String conduct, Optional<String> clause, List<String> items)
            implements ProcedureActs {

        public AllegationRaised {
            Words.requireId("party", accuser);
            Words.requireId("party", accused);
            Words.require("conduct", conduct);
            clause.ifPresent(text -> Words.require("clause", text));
            items = Words.all("id of an item", items);
            if (accuser.equals(accused)) {
                throw new IllegalArgumentException("No party accuses itself: " + accuser + ".");
            }
        }
    }

    /**
     * The accused is told; the clock for its reply runs from the time of this entry.
     *
     * @param allegation position of the entry that raised it
     */
    record AllegationNotified(long allegation) implements ProcedureActs {

        public AllegationNotified {
            Words.requireEntry(allegation);
        }
    }

    /**
     * Evidence for or against an allegation.
     *
     * @param allegation position of the entry that raised it
     * @param description what it is and what it is said to show
     * @param item of the docket, when it is one
     * @param file SHA-256 of a file in hexadecimal, when it is one
     */
    record EvidenceOffered(long allegation, String description, Optional<String> item, Optional<String> file)
            implements ProcedureActs {

        public EvidenceOffered {
            Words.requireEntry(allegation);
            Words.require("description of evidence", description);
            item.ifPresent(id -> Words.require("id of an item", id));
            file.ifPresent(hash -> Words.require("hash of a file", hash));
        }
    }

    /**
     * A named person grades evidence: source and information each on its own.
     *
     * @param evidence position of the entry that offered it
     * @param reliability of its source
     * @param credibility of what it says, 1 to 6
     */
    record EvidenceGraded(long evidence, ReviewActs.Reliability reliability, int credibility, String reason)
            implements ProcedureActs {

        public EvidenceGraded {
            Words.requireEntry(evidence);
            Words.require("reason of a grade", reason);
            ReviewActs.requireCredibility(credibility);
        }
    }

    /**
     * The accused answers.
     *
     * @param allegation position of the entry that raised it
     */
    record ResponseGiven(long allegation, Reply reply, String text) implements ProcedureActs {

        public ResponseGiven {
            Words.requireEntry(allegation);
            Words.require("text of a response", text);
        }
    }

    /** How the accused answers. */
    enum Reply {
        DENIED,
        RESERVED,
        COUNTERED,
        ACKNOWLEDGED
    }

    /**
     * The mechanism looks into an allegation.
     *
     * @param allegation position of the entry that raised it
     * @param mandate what is to be found out
     */
    record InquiryOpened(long allegation, String mandate) implements ProcedureActs {

        public InquiryOpened {
            Words.requireEntry(allegation);
            Words.require("mandate of an inquiry", mandate);
        }
    }

    /**
     * The mechanism determines whether an allegation is true.
     *
     * @param allegation position of the entry that raised it
     * @param outcome what is determined
     * @param standard of proof that was reached
     * @param reasons why
     * @param agreeing parties, and the chair by that name
     * @param dissenting the same, nobody in both
     */
    record FindingMade(
            long allegation,
            Outcome outcome,
            Standard standard,
            String reasons,
            List<String> agreeing,
            List<String> dissenting)
            implements ProcedureActs {

        public FindingMade {
            Words.requireEntry(allegation);
            Words.require("reasons of a finding", reasons);
            agreeing = List.copyOf(agreeing);
            dissenting = List.copyOf(dissenting);
            agreeing.forEach(id -> Words.requireId("party", id));
            dissenting.forEach(id -> Words.requireId("party", id));
            if (agreeing.stream().anyMatch(dissenting::contains)) {
                throw new IllegalArgumentException(
                        "Nobody both agrees and dissents: " + agreeing + ", " + dissenting + ".");
            }
        }
    }

    /** What a finding may be. */
    enum Outcome {
        VIOLATION,
        NO_VIOLATION,
        CANNOT_BE_DETERMINED
    }

    /**
     * A party says that something is not for the mechanism, or that a promise does not cover it.
     *
     * @param entry position of the entry in question
     */
    record ScopeDisputed(long entry, String reason) implements ProcedureActs {

        public ScopeDisputed {
            Words.requireEntry(entry);
            Words.require("reason to dispute the scope", reason);
        }
    }
}
