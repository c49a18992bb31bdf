package org.parley.evaluation.training;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.parley.reading.annotate.engine.Draft;
import org.parley.reading.annotate.engine.Segmenter;

/**
 * Annotates texts with Stanford CoreNLP on our own tokens and sentences and writes what the annotation engine learns from:
 * one token a line, {@code begin end form lemma tag entity head relation} separated by tabs, {@code # file NAME} before each
 * text, a blank line after each sentence. Compiled only under the Maven profile {@code teacher}.
 *
 * <p>Words with hyphens are one token for us but were several in the data the CoreNLP 4 models learned from: they are shown
 * to the models in pieces, and the piece that governs the others stands for the word.
 */
final class CoreNlpTeacher {

    private static final String MODELS = "edu/stanford/nlp/models/";

    private final MaxentTagger tagger = new MaxentTagger(MODELS + "pos-tagger/english-left3words-distsim.tagger");
    private final DependencyParser parser = DependencyParser.loadFromModelFile(MODELS + "parser/nndep/english_UD.gz");
    private final CRFClassifier<CoreLabel> threeClass = entities("ner/english.all.3class.distsim.crf.ser.gz");
    private final CRFClassifier<CoreLabel> fourClass = entities("ner/english.conll.4class.distsim.crf.ser.gz");

    /** {@code OUT.tsv TEXT_DIRECTORY...}; two texts at a time, written in the order of their names. */
    public static void main(String[] args) throws Exception {
        CoreNlpTeacher teacher = new CoreNlpTeacher();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Writer out = Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.UTF_8)) {
            List<Future<String>> texts = new ArrayList<>();
            for (String directory : Arrays.asList(args).subList(1, args.length)) {
                for (Path file : texts(Path.of(directory))) {
                    texts.add(threads.submit(() -> teacher.annotated(file)));
                }
            }
            for (Future<String> text : texts) {
                out.write(text.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private String annotated(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder("# file " + file.getFileName() + "\n");
        Morphology morphology = new Morphology(); // not for several threads
        for (Draft draft : new Segmenter().segment(text, List.of())) {
            write(draft, morphology, out);
        }
        return out.toString();
    }

    private static List<Path> texts(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static CRFClassifier<CoreLabel> entities(String model) {
        try {
            return CRFClassifier.getClassifier(MODELS + model);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("cannot load " + model, e);
        }
    }

    private void write(Draft draft, Morphology morphology, StringBuilder out) {
        int n = draft.size();
        List<CoreLabel> pieces = new ArrayList<>();
        int[] owner = new int[n * 4 + 16];
        boolean[] quote = {false};
        for (int i = 0; i < n; i++) {
            for (String piece : pieces(draft, i, quote)) {
                if (pieces.size() == owner.length) {
                    owner = Arrays.copyOf(owner, owner.length * 2);
                }
                owner[pieces.size()] = i;
                pieces.add(label(piece, pieces.size()));
            }
        }
        tagger.tagCoreLabels(pieces);
        String[] names = names(pieces);
        GrammaticalStructure structure = parser.predict(pieces);
        int[] heads = new int[pieces.size()];
        String[] relations = new String[pieces.size()];
        for (TypedDependency arc : structure.typedDependencies()) {
            heads[arc.dep().index() - 1] = arc.gov().index() - 1;
            relations[arc.dep().index() - 1] = arc.reln().toString();
        }
        int first = 0;
        for (int i = 0; i < n; i++) {
            int end = first;
            while (end < pieces.size() && owner[end] == i) {
                end++;
            }
            int top = top(heads, first, end);
            String tag = tag(pieces, first, end, top);
            int head = heads[top] < 0 ? -1 : owner[heads[top]];
            String form = draft.form(i).replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
            String word = pieces.get(top).word();
            String lemma = end - first > 1 ? hyphenatedLemma(form, tag) : morphology.lemma(word, tag);
            lemma = Character.isLetter(form.charAt(form.length() - 1)) ? lemma : form;
            out.append(draft.begin(i) + "\t" + draft.end(i) + "\t" + form + "\t" + lemma + "\t" + tag + "\t"
                    + name(names, first, end) + "\t" + head + "\t" + (head < 0 ? "root" : relation(relations[top], tag, end - first)) + "\n");
            first = end;
        }
        out.append("\n");
    }

    private static CoreLabel label(String word, int index) {
        CoreLabel label = new CoreLabel();
        label.setWord(word);
        label.setValue(word);
        label.setOriginalText(word);
        label.setIndex(index + 1);
        label.set(CoreAnnotations.TextAnnotation.class, word);
        return label;
    }

    /** The token as the models know it: hyphens apart, quotation marks directed, one kind of apostrophe. */
    private static List<String> pieces(Draft draft, int i, boolean[] quote) {
        String form = draft.form(i);
        if (form.equals("\"") || form.equals("''") || form.equals("``")) {
            boolean opens = form.equals("``") || (!form.equals("''") && !quote[0]) || (form.equals("''") && !quote[0]);
            quote[0] = opens;
            return List.of(opens ? "``" : "''");
        }
        if (form.equals("\u201c") || form.equals("\u201e") || form.equals("\u00ab")) {
            quote[0] = true;
            return List.of("``");
        }
        if (form.equals("\u201d") || form.equals("\u00bb")) {
            quote[0] = false;
            return List.of("''");
        }
        if (form.equals("\u2018")) {
            return List.of("`");
        }
        if (form.equals("\u2014") || form.equals("\u2013")) {
            return List.of("--");
        }
        form = form.replace('\u2019', '\'').replace('\u2010', '-').replace('\u2011', '-');
        boolean hyphenated = form.length() > 2 && form.indexOf('-') > 0 && Character.isLetter(form.charAt(form.length() - 1))
                && form.indexOf('/') < 0 && form.indexOf('@') < 0 && form.indexOf('.') < 0;
        if (!hyphenated || form.toLowerCase(Locale.ROOT).matches("(e|co|re|pre|post|ex|non|anti|pro|al|el|e|x|t|u)-.*|.*-(old|in|up|on|out|off|ed|ups)")) {
            return List.of(form);
        }
        List<String> out = new ArrayList<>();
        for (String part : form.split("(?=-)|(?<=-)", -1)) {
            out.add(part);
        }
        return out;
    }

    private static String hyphenatedLemma(String form, String tag) {
        return tag.startsWith("NNP") ? form : form.toLowerCase(Locale.ROOT);
    }

    private static String relation(String relation, String tag, int pieces) {
        return pieces > 1 && tag.equals("JJ") && relation.equals("compound") ? "amod" : relation;
    }

    /** The piece whose head lies outside the word; the last of several. */
    private static int top(int[] heads, int first, int end) {
        for (int i = end - 1; i >= first; i--) {
            if (heads[i] < first || heads[i] >= end) {
                return i;
            }
        }
        throw new IllegalStateException("a word whose pieces govern one another");
    }

    /** A hyphenated noun before its noun is an adjective in the Treebank, as is a participle. */
    private static String tag(List<CoreLabel> pieces, int first, int end, int top) {
        String tag = pieces.get(top).tag();
        if (end - first == 1 || tag.startsWith("NNP") || tag.equals("NNPS")) {
            return tag;
        }
        String last = pieces.get(end - 1).tag();
        boolean beforeNoun = end < pieces.size() && pieces.get(end).tag().startsWith("NN");
        if (beforeNoun && (last.equals("NN") || last.startsWith("VB") || last.equals("CD") || last.equals("RB"))) {
            return "JJ";
        }
        return last.equals("HYPH") || last.equals(",") || last.equals(":") ? "NN" : last;
    }

    /** The three-class names, and where they have none the other names of the four-class model. */
    private String[] names(List<CoreLabel> pieces) {
        String[] three = labels(threeClass, pieces);
        String[] four = labels(fourClass, pieces);
        String[] out = three.clone();
        int i = 0;
        while (i < out.length) {
            int end = i + 1;
            while (end < out.length && four[end].equals(four[i])) {
                end++;
            }
            boolean free = four[i].equals("MISC");
            for (int j = i; j < end && free; j++) {
                free = three[j].equals("O");
            }
            if (free) {
                Arrays.fill(out, i, end, "MISC");
            }
            i = end;
        }
        return out;
    }

    private static String[] labels(CRFClassifier<CoreLabel> classifier, List<CoreLabel> pieces) {
        List<CoreLabel> copies = new ArrayList<>();
        for (CoreLabel piece : pieces) {
            copies.add(new CoreLabel(piece));
        }
        List<CoreLabel> out = classifier.classifySentence(copies);
        return out.stream()
                .map(label -> label.get(CoreAnnotations.AnswerAnnotation.class))
                .toArray(String[]::new);
    }

    private static String name(String[] names, int first, int end) {
        String name = names[first];
        for (int i = first + 1; i < end; i++) {
            if (!names[i].equals(name) && !names[i].equals("O")) {
                return name.equals("O") ? "O" : "MISC";
            }
        }
        return end - first > 1 && names[end - 1].equals("O") ? "O" : name;
    }
}
