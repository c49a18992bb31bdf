package org.parley.web.pages;

import java.util.List;
import java.util.Optional;
import org.parley.record.accounts.Token;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.AccountDesk;
import org.parley.web.guard.Needs;
import org.parley.web.guard.WebSecurity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account: password, and tokens for programs. */
@Controller
public class AccountPages {

    private final AccountDesk desk;

    AccountPages(AccountDesk desk) {
        this.desk = desk;
    }

    /** The page; {@code fresh} is a token just made, which is not shown again. */
    public record Model(List<Token> tokens, Optional<String> fresh) {}

    @Needs(Right.LOOK)
    @GetMapping("/account")
    Page page(Seat seat) throws CaseProblem {
        return Page.of("account", new Model(desk.ownTokens(seat), Optional.empty()));
    }

    @Needs(Right.LOOK)
    @PostMapping(WebSecurity.PASSWORD)
    String password(
            Seat seat,
            @RequestParam(defaultValue = "") String old,
            @RequestParam String password,
            RedirectAttributes done)
            throws CaseProblem {
        desk.changePassword(seat, old, password);
        done.addFlashAttribute(Page.NOTICE, "done.password");
        return "redirect:/account";
    }

    @Needs(Right.LOOK)
    @PostMapping("/account/tokens")
    Page token(Seat seat, @RequestParam String label) throws CaseProblem {
        String fresh = desk.makeToken(seat, label.strip());
        return Page.of("account", new Model(desk.ownTokens(seat), Optional.of(fresh)));
    }

    @Needs(Right.LOOK)
    @PostMapping("/account/tokens/{hash}/remove")
    String remove(Seat seat, @PathVariable String hash, RedirectAttributes done) throws CaseProblem {
        desk.removeToken(seat, hash);
        done.addFlashAttribute(Page.NOTICE, "done.token-removed");
        return "redirect:/account";
    }
}
