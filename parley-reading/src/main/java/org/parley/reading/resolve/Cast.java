package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everyone and everything a report names, with where. Grows while the report is read; one reading, one thread. */
final class Cast {

    private final List<Member> members = new ArrayList<>();
    private final @Nullable Mention[] at;

    Cast(int tokens) {
        this.at = new Mention[tokens];
    }

    /** In order of discovery. */
    List<Member> members() {
        return members;
    }

    Member add(Member member) {
        members.add(member);
        return member;
    }

    /** Files a mention unless one of its tokens already belongs to another. */
    void mention(Member member, int from, int end, Roster.Sense sense) {
        for (int i = from; i < end; i++) {
            if (at[i] != null) {
                return;
            }
        }
        Mention mention = new Mention(member, from, end, sense);
        for (int i = from; i < end; i++) {
            at[i] = mention;
        }
        member.mentions().add(mention);
    }

    Optional<Mention> find(int token) {
        return token < 0 || token >= at.length ? Optional.empty() : Optional.ofNullable(at[token]);
    }

    /** The mention of a named person, body or country, not an adjective, that covers the token. */
    Optional<Mention> findName(int token) {
        return find(token).filter(mention -> mention.sense() != Roster.Sense.PEOPLE);
    }
}
