package org.parley.brief.document;

import java.util.List;

/**
 * A brief.
 *
 * @param title one line
 * @param subject one sentence on what it was made from
 * @param blocks in order
 * @param notes in order of their numbers
 */
public record Document(String title, String subject, List<Block> blocks, List<Note> notes) {

    /** The language of the brief's own words. */
    public static final String LANGUAGE = "en-GB";

    public Document {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /** The note of that number, from 1. */
    public Note note(int number) {
        return notes.get(number - 1);
    }

    /** Headings of that level in order. */
    public List<Block.Heading> headings(int level) {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .filter(heading -> heading.level() == level)
                .toList();
    }
}
