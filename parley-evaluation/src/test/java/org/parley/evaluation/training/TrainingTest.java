package org.parley.evaluation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.reading.annotate.engine.Draft;
import org.parley.reading.annotate.engine.Engine;
import org.parley.reading.annotate.engine.Lexicon;
import org.parley.reading.annotate.engine.ParseState;

final class TrainingTest {

    private static final String TAUGHT = """
            # file one.txt
            0\t3\tThe\tthe\tDT\tO\t1\tdet
            4\t9\tenvoy\tenvoy\tNN\tO\t2\tnsubj
            10\t14\tsaid\tsay\tVBD\tO\t-1\troot
            15\t18\tOma\tOma\tNNP\tPERSON\t4\tnsubj
            19\t23\tleft\tleave\tVBD\tO\t2\tccomp
            23\t24\t.\t.\t.\tO\t2\tpunct

            25\t29\tLeft\tleave\tVBD\tO\t3\tccomp
            30\t33\tOma\tOma\tNNP\tPERSON\t0\tnsubj
            33\t34\t,\t,\t,\tO\t3\tpunct
            35\t39\tsaid\tsay\tVBD\tO\t-1\troot
            40\t43\tthe\tthe\tDT\tO\t5\tdet
            44\t49\tenvoy\tenvoy\tNN\tO\t3\tnsubj

            """;

    @Test
    void followingTheOracleBuildsTheTaughtTree(@TempDir Path directory) throws IOException {
        for (TaughtSentence sentence : taught(directory).get(0).sentences()) {
            ArcHybridOracle oracle = new ArcHybridOracle(sentence.heads());
            ParseState state = new ParseState(sentence.size());
            while (!state.isDone()) {
                int cheapest = -1;
                for (int t = 0; t < 3; t++) {
                    if (state.allows(t) && oracle.cost(state, t) == 0) {
                        cheapest = t;
                    }
                }
                assertThat(cheapest).isNotNegative();
                state.apply(cheapest, 0);
            }
            for (int i = 0; i < sentence.size(); i++) {
                assertThat(state.head(i)).isEqualTo(sentence.heads().get(i));
            }
        }
    }

    @Test
    void theOracleCountsTheArcsThatATransitionLoses(@TempDir Path directory) throws IOException {
        ArcHybridOracle oracle =
                new ArcHybridOracle(taught(directory).get(0).sentences().get(0).heads());
        ParseState state = new ParseState(6);
        state.apply(ParseState.SHIFT, -1);
        assertThat(oracle.cost(state, ParseState.LEFT)).isZero();
        assertThat(oracle.cost(state, ParseState.SHIFT)).isEqualTo(1); // "The" could no longer hang on "envoy"
    }

    @Test
    void anEngineTrainedOnTwoSentencesAnnotatesThemAsTaught(@TempDir Path directory) throws IOException {
        List<TaughtText> texts = taught(directory);
        List<TaughtSentence> sentences = texts.get(0).sentences();
        String words = WordLists.lexicon(texts);
        Lexicon lexicon = Lexicon.read(new BufferedReader(new StringReader(words)));
        List<List<String>> tags = sentences.stream().map(TaughtSentence::tags).toList();
        ParserTraining parser = ParserTraining.train(sentences, tags, 12);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            Engine.write(
                    out,
                    words,
                    WordLists.lemmaExceptions(texts, words),
                    List.of(
                            TaggerTraining.train(sentences, lexicon, 8).model(Scales.TAGS, 1),
                            EntityTraining.train(texts, tags, lexicon, 8).model(Scales.ENTITIES, 1),
                            parser.transitions.model(Scales.TRANSITIONS, 1),
                            parser.labels.model(Scales.RELATIONS, 1)));
        }
        Engine engine = Engine.read(new ByteArrayInputStream(bytes.toByteArray()));
        List<Draft> drafts = engine.annotate("The envoy said Oma left. Left Oma, said the envoy", List.of());
        assertThat(drafts).hasSize(2);
        for (int s = 0; s < 2; s++) {
            Draft draft = drafts.get(s);
            List<Integer> heads = new ArrayList<>();
            List<String> rest = new ArrayList<>();
            for (int i = 0; i < draft.size(); i++) {
                heads.add(draft.head(i));
                rest.add(draft.lemma(i) + " " + draft.tag(i) + " " + draft.entity(i) + " " + draft.relation(i));
            }
            TaughtSentence taught = sentences.get(s);
            assertThat(heads).isEqualTo(taught.heads());
            for (int i = 0; i < taught.size(); i++) {
                assertThat(rest.get(i))
                        .isEqualTo(taught.lemmas().get(i) + " " + taught.tags().get(i) + " "
                                + taught.entities().get(i) + " "
                                + taught.relations().get(i));
            }
        }
    }

    private static List<TaughtText> taught(Path directory) throws IOException {
        Path file = directory.resolve("taught.tsv");
        Files.writeString(file, TAUGHT);
        return TaughtText.read(file);
    }
}
