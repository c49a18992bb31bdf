package org.parley.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.parley.brief.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that {@code --format} of an export takes: those of a brief, and two more. Public constructor: picocli makes one. */
final class ExportWords extends ArrayList<String> implements ITypeConverter<String> {

    private static final long serialVersionUID = 1;

    /** The record as a reader may see it, to be checked by anybody. */
    static final String BUNDLE = "bundle";

    /** What persons made of items of the machine. */
    static final String TRAINING = "training";

    ExportWords() {
        super(words());
    }

    private static List<String> words() {
        return Stream.concat(
                        Stream.of(BUNDLE, TRAINING),
                        Arrays.stream(Format.values()).map(Format::word))
                .toList();
    }

    @Override
    public String convert(String word) {
        if (!contains(word)) {
            throw new TypeConversionException(
                    "there is no format '" + word + "'; choose one of " + String.join(", ", this));
        }
        return word;
    }
}
