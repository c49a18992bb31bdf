package org.parley.reading.intake;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Furniture;
import org.parley.reading.intake.Rendered.Facts;

/** Rich text by RTF Parser Kit, which knows code pages and Unicode escapes; destinations other than text are no text. */
final class RtfReader {

    private static final Pattern OPTIONAL = Pattern.compile("(\\\\\\*\\s*\\\\)([A-Za-z]{1,32})");

    private RtfReader() {}

    static Contents read(byte[] bytes, Source source, Limits limits) throws IOException {
        Listener listener = new Listener(limits);
        try {
            new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(known(bytes))), listener);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Facts facts = new Facts(
                FileFields.title(listener.title.toString()),
                null,
                null,
                FileFields.author(listener.author.toString()),
                null);
        return Contents.of(
                new Rendered("application/rtf", listener.draft.text(), facts, listener.draft.marked(), List.of()));
    }

    /**
     * Groups that begin with {@code \\*} and a word that the parser does not know must be ignored, by the RTF
     * specification; the parser would drop the word and read on. They get the name of another such group.
     */
    private static byte[] known(byte[] bytes) {
        Matcher optional = OPTIONAL.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        StringBuilder known = new StringBuilder();
        while (optional.find()) {
            boolean unknown = Command.getInstance(optional.group(2)) == null;
            String group = unknown ? optional.group(1) + Command.generator.getCommandName() : optional.group();
            optional.appendReplacement(known, Matcher.quoteReplacement(group));
        }
        return optional.appendTail(known).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private enum Place {
        BODY,
        HEAD,
        TITLE,
        AUTHOR,
        NOWHERE
    }

    private static final class Listener extends RtfListenerAdaptor {

        private static final int MOST_GROUPS = 10_000;

        private final Drafting draft;
        private final StringBuilder title = new StringBuilder();
        private final StringBuilder author = new StringBuilder();
        private final Deque<Place> places = new ArrayDeque<>();
        private final Deque<Integer> begins = new ArrayDeque<>();
        private Place place = Place.BODY;

        Listener(Limits limits) {
            this.draft = new Drafting(limits.characters());
        }

        @Override
        public void processGroupStart() {
            if (places.size() >= MOST_GROUPS) {
                throw new UncheckedIOException(new Unreadable("is nested too deeply to be read"));
            }
            places.push(place);
            begins.push(draft.position());
        }

        @Override
        public void processGroupEnd() {
            Place above = places.isEmpty() ? Place.BODY : places.pop();
            int from = begins.isEmpty() ? 0 : begins.pop();
            if (place == Place.HEAD && above != Place.HEAD) {
                draft.mark(from, Furniture.MASTHEAD);
                draft.paragraph();
            }
            place = above;
        }

        @Override
        public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
            if (command.getCommandType() == CommandType.Destination || optional) {
                place = destination(command, optional);
            } else if (place == Place.BODY || place == Place.HEAD) {
                layout(command);
            }
        }

        private Place destination(Command command, boolean optional) {
            return switch (command) {
                case rtf, fldrslt, shptxt, footnote ->
                    place == Place.NOWHERE && command != Command.fldrslt ? place : bodyIn(command);
                case header, headerf, headerl, headerr, footer, footerf, footerl, footerr -> headBegins();
                case title -> Place.TITLE;
                case author -> Place.AUTHOR;
                default -> optional || command.getCommandType() == CommandType.Destination ? Place.NOWHERE : place;
            };
        }

        private Place bodyIn(Command command) {
            if (command == Command.footnote) {
                draft.paragraph();
            }
            return place == Place.HEAD ? Place.HEAD : Place.BODY;
        }

        private Place headBegins() {
            draft.paragraph();
            return Place.HEAD;
        }

        private void layout(Command command) {
            switch (command) {
                case par, sect, page -> draft.paragraph();
                case line, row -> draft.line();
                case tab, cell -> write("\t");
                default -> {}
            }
        }

        @Override
        public void processString(String text) {
            switch (place) {
                case BODY, HEAD -> write(text);
                case TITLE -> title.append(text);
                case AUTHOR -> author.append(text);
                case NOWHERE -> {}
            }
        }

        private void write(String text) {
            try {
                draft.exactly(text);
            } catch (Unreadable e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
