package org.parley.docket.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.GroundIncident;

/**
 * What a snapshot has otherwise than the one before.
 *
 * @param before absent when the row appeared
 * @param after absent when the row vanished
 */
public record RowChange(
        @Nullable GroundIncident before, @Nullable GroundIncident after) {

    public RowChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change has a row before or after");
        }
    }

    public Optional<GroundIncident> findBefore() {
        return Optional.ofNullable(before);
    }

    public Optional<GroundIncident> findAfter() {
        return Optional.ofNullable(after);
    }

    public String id() {
        return findAfter().or(this::findBefore).orElseThrow().id();
    }

    /** appeared, vanished or changed. */
    public String word() {
        return before == null ? "appeared" : after == null ? "vanished" : "changed";
    }

    /** Fields that differ, with both values, as {@code killed 3/4/5 to 3/5/5}; none unless the row changed. */
    public List<String> differences() {
        List<String> told = new ArrayList<>();
        if (before != null && after != null) {
            compare(told, "kind", kind(before), kind(after));
            compare(told, "categories", before.categories(), after.categories());
            compare(told, "sides", sides(before), sides(after));
            compare(told, "days", before.from() + "/" + before.to(), after.from() + "/" + after.to());
            compare(
                    told,
                    "date precision",
                    before.datePrecision().word(),
                    after.datePrecision().word());
            compare(told, "place", place(before), place(after));
            compare(told, "killed", killed(before), killed(after));
            compare(told, "sources", before.sources(), after.sources());
            if (!before.words().equals(after.words())) {
                told.add("words");
            }
        }
        return told;
    }

    private static void compare(List<String> told, String field, Object one, Object two) {
        if (!Objects.equals(one, two)) {
            told.add(field + " " + one + " to " + two);
        }
    }

    private static String kind(GroundIncident incident) {
        return incident.findKind()
                .map(kind -> kind.type()
                        + kind.findMode().map(mode -> " " + mode).orElse("")
                        + kind.findSubEvent().map(sub -> " / " + sub).orElse(""))
                .orElse("none");
    }

    private static List<String> sides(GroundIncident incident) {
        return incident.sides().stream()
                .map(side -> side.name()
                        + side.findCode().map(code -> " " + code).orElse("")
                        + side.findSector().map(sector -> " " + sector).orElse(""))
                .toList();
    }

    private static String place(GroundIncident incident) {
        return incident.findPlace()
                .map(place -> place.name()
                        + place.findAdmin1().map(admin -> ", " + admin).orElse("")
                        + place.findCountry().map(code -> ", " + code).orElse("")
                        + place.findPoint()
                                .map(point -> " " + point.latitude() + " " + point.longitude())
                                .orElse("")
                        + " " + place.precision().word())
                .orElse("none");
    }

    private static String killed(GroundIncident incident) {
        return incident.findKilled()
                .map(killed -> killed.low() + "/" + killed.best() + "/" + killed.high()
                        + killed.findCivilians()
                                .map(civilians -> " civilians " + civilians)
                                .orElse(""))
                .orElse("none");
    }
}
