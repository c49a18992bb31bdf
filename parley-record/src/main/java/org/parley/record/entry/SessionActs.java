package org.parley.record.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parley.docket.assess.Verdict;

/** Acts at and around sessions: what was talked about, proposed, promised, and how promises are judged. */
public sealed interface SessionActs extends Act {

    /**
     * A session opens.
     *
     * @param participants who takes part, as people write them
     */
    record SessionOpened(LocalDate date, String place, List<String> participants) implements SessionActs {

        public SessionOpened {
            Words.require("place of a session", place);
            participants = Words.all("participant", participants);
        }
    }

    /**
     * The agenda of a session is agreed.
     *
     * @param session position of the entry that opened it
     * @param items in order
     */
    record AgendaAdopted(long session, List<String> items) implements SessionActs {

        public AgendaAdopted {
            Words.requireEntry(session);
            items = Words.all("agenda item", items);
        }
    }

    /**
     * One participant's own account of a session.
     *
     * @param session position of the entry that opened it
     * @param party whose account it is
     */
    record ReadoutFiled(long session, String party, String text) implements SessionActs {

        public ReadoutFiled {
            Words.requireEntry(session);
            Words.requireId("party", party);
            Words.require("text of a readout", text);
        }
    }

    /**
     * A party suggests something.
     *
     * @param by party
     */
    record ProposalMade(String by, String what, List<String> items) implements SessionActs {

        public ProposalMade {
            Words.requireId("party", by);
            Words.require("proposal", what);
            items = Words.all("id of an item", items);
        }
    }

    /**
     * A party answers a proposal.
     *
     * @param proposal position of the entry that made it
     * @param by party
     */
    record ProposalAnswered(long proposal, String by, Answer answer, String text) implements SessionActs {

        public ProposalAnswered {
            Words.requireEntry(proposal);
            Words.requireId("party", by);
            Words.require("text of an answer", text);
        }
    }

    /** How a proposal is answered. */
    enum Answer {
        ACCEPTED,
        ACCEPTED_IN_PART,
        RESERVED,
        REFUSED
    }

    /**
     * A party undertakes something.
     *
     * @param by party
     * @param to parties; empty when to nobody in particular
     * @param conduct what it will do or not do
     * @param condition on which, when there is one
     * @param deadline by when, when there is one
     * @param items of the docket on which it rests
     */
    record CommitmentMade(
            String by,
            List<String> to,
            String conduct,
            Optional<String> condition,
            Optional<LocalDate> deadline,
            List<String> items)
            implements SessionActs {

        public CommitmentMade {
            Words.requireId("party", by);
            to = List.copyOf(to);
            to.forEach(id -> Words.requireId("party", id));
            Words.require("conduct", conduct);
            condition.ifPresent(text -> Words.require("condition", text));
            items = Words.all("id of an item", items);
        }
    }

    /**
     * A commitment is judged.
     *
     * @param commitment position of the entry that made it
     * @param reasons with the numbers on which the verdict rests
     */
    record AssessmentMade(long commitment, Verdict verdict, String reasons) implements SessionActs {

        public AssessmentMade {
            Words.requireEntry(commitment);
            Words.require("reasons of an assessment", reasons);
        }
    }
}
