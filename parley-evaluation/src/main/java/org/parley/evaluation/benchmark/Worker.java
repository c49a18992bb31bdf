package org.parley.evaluation.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The child's side: loads a reader, then does what each line of its input asks for and answers with one line. Fields are
 * separated by tabs.
 *
 * <pre>
 * lap THREADS LEAST_MILLISECONDS OUT|- FILE...   reads the files, whole passes until the time is up; the first pass's
 *                                                JSON lines go to OUT, in the order of the files
 *     answer: lap ARTICLES NANOSECONDS
 * memory                                         answer: memory KILOBYTES, the most that was ever resident
 * </pre>
 *
 * The end of the input ends the child; so does any error, after its trace on standard error.
 */
final class Worker {

    private final Contender contender;

    private Worker(Contender contender) {
        this.contender = contender;
    }

    /** Serves on standard input and output; what a library prints there goes to standard error instead. */
    static void serveStandardStreams(Contender.Loading loading) throws IOException, InterruptedException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        serve(loading, System.in, answers);
        System.exit(0); // a library's threads may live on
    }

    static void serve(Contender.Loading loading, InputStream requests, PrintStream answers)
            throws IOException, InterruptedException {
        Worker worker = new Worker(loading.load());
        BufferedReader lines = new BufferedReader(new InputStreamReader(requests, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            answers.print(worker.answer(List.of(line.split("\t", -1))) + "\n");
            answers.flush();
        }
    }

    private String answer(List<String> request) throws IOException, InterruptedException {
        switch (request.get(0)) {
            case "lap" -> {
                long least = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(request.get(2)));
                List<Path> files = request.subList(4, request.size()).stream()
                        .map(Path::of)
                        .toList();
                return lap(Integer.parseInt(request.get(1)), least, request.get(3), files);
            }
            case "memory" -> {
                return "memory\t" + Memory.peakKilobytes("self").orElseThrow();
            }
            default -> throw new IllegalArgumentException("no such request: " + request);
        }
    }

    private String lap(int threads, long leastNanos, String out, List<Path> files)
            throws IOException, InterruptedException {
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<String>> work = new ArrayList<>();
            for (Path file : files) {
                work.add(() -> contender.read(file));
            }
            int articles = 0;
            long begin = System.nanoTime();
            long nanos;
            String[] first = new String[0];
            do {
                String[] lines = pass(readers, work);
                first = articles == 0 ? lines : first;
                articles += lines.length;
                nanos = System.nanoTime() - begin;
            } while (nanos < leastNanos);
            if (!out.equals("-")) {
                Files.writeString(Path.of(out), String.join("", first), StandardCharsets.UTF_8);
            }
            return "lap\t" + articles + "\t" + nanos;
        } finally {
            readers.shutdownNow();
        }
    }

    private static String[] pass(ExecutorService readers, List<Callable<String>> work) throws InterruptedException {
        List<Future<String>> results = readers.invokeAll(work);
        String[] lines = new String[results.size()];
        for (int i = 0; i < lines.length; i++) {
            try {
                lines[i] = results.get(i).get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("reading failed", e.getCause());
            }
        }
        return lines;
    }
}
