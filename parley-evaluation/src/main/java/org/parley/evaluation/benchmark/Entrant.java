package org.parley.evaluation.benchmark;

import java.util.List;

/** Who takes part, in the order of every round. */
enum Entrant {
    /** With the options of the launcher. */
    PARLEY("Parley", "org.parley.evaluation.benchmark.ParleyContender", "-Xms256m -Xmx1600m -XX:+UseParallelGC", ""),
    /** The same without events, places and dates: what the peers do. */
    STATEMENTS(
            "Parley, statements alone",
            "org.parley.evaluation.benchmark.ParleyContender",
            "-Xms256m -Xmx1600m -XX:+UseParallelGC",
            "statements"),
    CAREFUL(
            "CoreNLP, careful set-up",
            "org.parley.evaluation.benchmark.CoreNlpContender",
            "-Xmx6g -XX:+UseParallelGC",
            "careful"),
    DOCUMENTED(
            "CoreNLP, quote pipeline",
            "org.parley.evaluation.benchmark.CoreNlpContender",
            "-Xmx6g -XX:+UseParallelGC",
            "documented");

    private final String label;
    private final String mainClass;
    private final String javaOptions;
    private final String setUp;

    Entrant(String label, String mainClass, String javaOptions, String setUp) {
        this.label = label;
        this.mainClass = mainClass;
        this.javaOptions = javaOptions;
        this.setUp = setUp;
    }

    /** As the page calls it. */
    String label() {
        return label;
    }

    /** Of the class whose {@code main} serves as its {@link Worker}; the peer's may be absent from the class path. */
    String mainClass() {
        return mainClass;
    }

    /** Of memory and its collection. */
    List<String> javaOptions() {
        return List.of(javaOptions.split(" ", -1));
    }

    /** For {@code main}. */
    List<String> arguments() {
        return setUp.isEmpty() ? List.of() : List.of(setUp);
    }

    boolean isPeer() {
        return this != PARLEY && this != STATEMENTS;
    }
}
