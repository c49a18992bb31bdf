package org.parley.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.model.Account;
import org.parley.model.CaseActor;
import org.parley.model.Party;
import org.parley.model.Speaker;
import org.parley.web.casework.CaseView;

/** Whose words accounts carry. */
final class Voices {

    private Voices() {}

    /** The accounts in which a side speaks for itself. */
    static List<Account> of(CaseView view, List<Account> accounts, Party side) {
        return accounts.stream().filter(account -> speaks(view, account, side)).toList();
    }

    /** The accounts in which none of these speaks: words of others, and what reports tell in their own voice. */
    static List<Account> ofOthers(CaseView view, List<Account> accounts, List<Party> sides) {
        return accounts.stream()
                .filter(account -> sides.stream().noneMatch(side -> speaks(view, account, side)))
                .toList();
    }

    private static boolean speaks(CaseView view, Account account, Party side) {
        return view.told()
                .told(account.report())
                .findStatement(account)
                .filter(statement -> isOf(view, statement.speaker(), side))
                .isPresent();
    }

    /** A report that gives a name alone need not tell for whom he speaks: another one does. */
    private static boolean isOf(CaseView view, Speaker speaker, Party side) {
        Optional<String> code = speaker.findCode()
                .or(() -> speaker.findActor().flatMap(view::findActorOfMember).flatMap(CaseActor::findCode));
        return (side.findCode().isPresent() && side.findCode().equals(code))
                || speaker.name().toLowerCase(Locale.ROOT).equals(side.name().toLowerCase(Locale.ROOT));
    }
}
