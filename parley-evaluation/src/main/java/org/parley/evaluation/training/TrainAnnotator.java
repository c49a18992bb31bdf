package org.parley.evaluation.training;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.parley.reading.annotate.engine.Engine;
import org.parley.reading.annotate.engine.Lexicon;
import org.parley.reading.annotate.engine.LinearModel;

/** Trains all models of the annotation engine and writes its one resource. */
final class TrainAnnotator {

    private static final int TAG_ROUNDS = 8;
    private static final int ENTITY_ROUNDS = 6;
    private static final int PARSER_ROUNDS = 10;

    private TrainAnnotator() {}

    /** {@code english.model.gz TEACHER.tsv...} */
    public static void main(String[] args) throws IOException {
        List<TaughtText> texts = new ArrayList<>();
        for (String file : Arrays.asList(args).subList(1, args.length)) {
            texts.addAll(TaughtText.read(Path.of(file)));
        }
        List<TaughtSentence> sentences =
                texts.stream().flatMap(text -> text.sentences().stream()).toList();
        String words = WordLists.lexicon(texts);
        String exceptions = WordLists.lemmaExceptions(texts, words);
        Lexicon lexicon = Lexicon.read(new BufferedReader(new StringReader(words)));
        LinearModel tags = TaggerTraining.train(sentences, lexicon, TAG_ROUNDS).model(Scales.TAGS, 2);
        List<List<String>> crossTags = TaggerTraining.crossTags(sentences, lexicon, 4);
        LinearModel entities =
                EntityTraining.train(texts, crossTags, lexicon, ENTITY_ROUNDS).model(Scales.ENTITIES, 2);
        ParserTraining parser = ParserTraining.train(sentences, crossTags, PARSER_ROUNDS);
        List<LinearModel> models = List.of(
                tags,
                entities,
                parser.transitions.model(Scales.TRANSITIONS, 2),
                parser.labels.model(Scales.RELATIONS, 2));
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(Path.of(args[0])))))) {
            Engine.write(
                    out,
                    words,
                    exceptions,
                    models.stream().map(model -> model.thinned(6, 2)).toList());
        }
    }
}
