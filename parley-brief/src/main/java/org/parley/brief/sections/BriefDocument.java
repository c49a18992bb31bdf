package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.List;
import org.parley.brief.document.Block;
import org.parley.brief.document.Document;
import org.parley.brief.document.Inline;
import org.parley.brief.document.Line;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.model.Account;

/** Fills the document from a case: the one place that knows the order of the sections. */
public final class BriefDocument {

    private BriefDocument() {}

    /**
     * The brief of a case.
     *
     * @param citation how its sources are cited
     */
    public static Document of(CaseTold told, Citation citation) {
        Scribe scribe = new Scribe(told);
        List<Section> sections = List.of(
                new StateOfPlay(scribe),
                new SessionsSection(scribe),
                new AllegationsSection(scribe),
                new UndertakingsSection(scribe),
                new PositionsSection(scribe),
                new IncidentsSection(scribe),
                new DiscrepanciesSection(scribe),
                new CorroborationsSection(scribe),
                new ActorsSection(scribe),
                new SourcesSection(scribe, citation));
        List<Block> blocks = new ArrayList<>();
        sections.forEach(section -> blocks.addAll(section.blocks()));
        return new Document(
                StateOfPlay.title(told.docket()),
                StateOfPlay.subject(told),
                blocks,
                scribe.notes().list());
    }

    /**
     * A kind of items in the state of play.
     *
     * @param title of the kind
     * @param lines a sentence each, then in brackets where its first claim stands (file and line)
     * @param more how many items of the kind are left out
     */
    public record Group(String title, List<String> lines, int more) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** The state of play as plain lines, for a terminal, and the imported incidents beside those of the reports. */
    public static List<Group> digest(CaseTold told) {
        Scribe scribe = new Scribe(told);
        List<Group> groups = new ArrayList<>();
        for (Digest.Group group : new Digest(scribe).groups()) {
            groups.add(new Group(
                    group.title(),
                    group.lines().stream().map(line -> placed(line, scribe)).toList(),
                    group.more()));
        }
        new ImportedDigest(scribe).find().ifPresent(groups::add);
        return groups;
    }

    static String placed(Line line, Scribe scribe) {
        for (Inline part : line.parts()) {
            if (part instanceof Inline.NoteMark mark) {
                Account account = scribe.notes().list().get(mark.number() - 1).account();
                Told from = scribe.told().told(account.report());
                return line.plain() + " [" + from.report().file() + ":"
                        + from.line(account.spans().get(0)) + "]";
            }
        }
        return line.plain();
    }
}
