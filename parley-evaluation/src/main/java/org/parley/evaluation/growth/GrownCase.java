package org.parley.evaluation.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.model.Copy;
import org.parley.model.ReadReport;

/**
 * A case of any size. It goes on in time: each story, told by as many reports as the case that it varies has, is later than
 * the one before, so many reports a day; the stories of one saga have the same names. One story in ten has a reprint of
 * its first report. One thread.
 */
public final class GrownCase {

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int STORIES_OF_A_SAGA = 10;
    private static final int REPRINTED = 10;
    private static final int PUBLISHERS = 60;

    /** The reports of one case, with the day that it is about. */
    private record Story(List<Template> templates, List<String> codes, LocalDate day) {

        static Story of(List<ReadReport> reads) {
            LocalDate day = reads.stream()
                    .flatMap(read -> day(read).stream())
                    .min(LocalDate::compareTo)
                    .orElseThrow(() -> new IllegalArgumentException("a case to be grown has a report with a date"));
            List<Template> templates = new ArrayList<>();
            TreeSet<String> codes = new TreeSet<>();
            for (ReadReport read : reads) {
                Template template = new Template(read, day(read).orElse(day));
                templates.add(template);
                codes.addAll(template.codes());
            }
            return new Story(List.copyOf(templates), List.copyOf(codes), day);
        }

        private static Optional<LocalDate> day(ReadReport read) {
            return read.report()
                    .heading()
                    .findDateline()
                    .flatMap(line -> Optional.ofNullable(line.date()))
                    .or(() -> read.report().heading().findPublished());
        }
    }

    private final List<Story> stories;
    private final int reportsADay;
    private final List<ReadReport> reports = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();
    private int told;
    private int forgotten;

    /**
     * An empty case.
     *
     * @param cases the reports of each of the cases that it varies
     * @param reportsADay how many reports come with each day of the case, at least 1
     */
    public GrownCase(List<List<ReadReport>> cases, int reportsADay) {
        if (cases.isEmpty() || reportsADay < 1) {
            throw new IllegalArgumentException("a case is grown from at least one, by at least one report a day, got "
                    + cases.size() + ", " + reportsADay);
        }
        this.stories = cases.stream().map(Story::of).toList();
        this.reportsADay = reportsADay;
    }

    /** Goes on until it has so many reports; the first of them are always the same. */
    public void growTo(int size) {
        while (made() < size) {
            Story story = stories.get(told % stories.size());
            long day = made() / reportsADay;
            long days = ChronoUnit.DAYS.between(story.day(), FIRST_DAY.plusDays(day));
            Guise guise = new Guise(told / STORIES_OF_A_SAGA, told, story.codes(), days);
            int first = reports.size();
            for (Template template : story.templates()) {
                reports.add(template.in(guise, file(), publisher(), ""));
            }
            if (told % REPRINTED == 0) {
                String end = "\n\nThis report first appeared elsewhere, number " + told + ".\n";
                ReadReport reprint = story.templates().get(0).in(guise, file(), publisher(), end);
                reports.add(reprint);
                copies.add(new Copy(
                        reprint.report().id(),
                        reprint.report().file(),
                        reports.get(first).report().id(),
                        reports.get(first).report().file(),
                        0.95));
            }
            told++;
        }
    }

    /** How many reports were made, those forgotten among them. */
    public int made() {
        return forgotten + reports.size();
    }

    /** Hands out the reports that were made since the last time, and holds them no more; what follows is the same as without. */
    public List<ReadReport> takeReports() {
        List<ReadReport> taken = List.copyOf(reports);
        forgotten += taken.size();
        reports.clear();
        copies.clear();
        return taken;
    }

    /** The first so many reports, in the order of filing. */
    public List<ReadReport> reports(int size) {
        return List.copyOf(reports.subList(0, size));
    }

    /** Copies among the first so many reports. */
    public List<Copy> copies(int size) {
        TreeSet<String> ids = new TreeSet<>();
        reports.subList(0, size).forEach(read -> ids.add(read.report().id()));
        return copies.stream()
                .filter(copy -> ids.contains(copy.report()) && ids.contains(copy.of()))
                .toList();
    }

    private String file() {
        return String.format(java.util.Locale.ROOT, "%06d.txt", made());
    }

    private String publisher() {
        return "Gazette " + Math.floorMod(made() * 7L + told, PUBLISHERS);
    }
}
