package org.parley.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.record.bundle.Flaw;
import org.parley.record.bundle.Verdict;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Key;

/** What the check of a record found, in plain words. */
final class VerdictWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private VerdictWords() {}

    static String of(Verdict verdict, boolean keyGiven) {
        StringBuilder words = new StringBuilder();
        String name = verdict.head().map(head -> "The record " + head.origin()).orElse("The record");
        words.append(name).append(verdict.isSound() ? " is sound.\n" : " is not sound:\n");
        for (Flaw flaw : verdict.flaws()) {
            words.append("  - ").append(flaw.sentence()).append('\n');
        }
        if (verdict.moreFlaws() > 0) {
            words.append("  - and ").append(count(verdict.moreFlaws(), "flaw")).append(" more\n");
        }
        words.append('\n').append(count(verdict.entries(), "entry"));
        verdict.since().ifPresent(since -> words.append(", from ")
                .append(time(since))
                .append(" to ")
                .append(time(verdict.until().orElse(since))));
        words.append(".\n");
        words.append(shown(verdict));
        words.append(signed(verdict));
        if (!keyGiven && !verdict.seen().isEmpty()) {
            words.append("The key of the log was taken from the record itself. Compare it with the one that you were"
                    + " given, or give that with --key:\n  ");
            words.append(verdict.seen().get(0).by()).append('\n');
        }
        return words.toString();
    }

    private static String shown(Verdict verdict) {
        String shown = count(verdict.shown(), "entry") + " shown and checked";
        if (verdict.unknown() > 0) {
            shown += ", " + verdict.unknown() + " of a kind that this Parley does not know";
        }
        if (verdict.hidden().isEmpty()) {
            return shown + ", none hidden.\n";
        }
        long hidden =
                verdict.hidden().values().stream().mapToLong(Long::longValue).sum();
        return shown + ", " + hidden + " hidden: "
                + verdict.hidden().entrySet().stream().map(VerdictWords::hidden).collect(Collectors.joining("; "))
                + ".\n";
    }

    private static String hidden(Map.Entry<String, Long> those) {
        return those.getValue() + (those.getKey().equals("all") ? " withheld from all" : " for " + those.getKey());
    }

    private static String signed(Verdict verdict) {
        if (verdict.head().isEmpty() || verdict.seen().isEmpty()) {
            return "";
        }
        List<String> signers = verdict.seen().stream().map(VerdictWords::signer).toList();
        String words = "Signed for the first " + count(verdict.head().get().size(), "entry") + " by "
                + String.join("; ", signers) + ".\n";
        return verdict.unsigned() == 0
                ? words
                : words + count(verdict.unsigned(), "entry") + " came after that; nobody has signed for "
                        + (verdict.unsigned() == 1 ? "it" : "them") + " yet.\n";
    }

    private static String signer(Checkpoint.Seen seen) {
        String when = seen.at().map(at -> " on " + time(at)).orElse("");
        return seen.by().name() + (seen.by().use() == Key.Use.LOG ? " (the log)" : "") + when;
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    static String count(long number, String what) {
        String many = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? what : many);
    }
}
