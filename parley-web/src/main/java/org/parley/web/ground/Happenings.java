package org.parley.web.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.brief.told.Plain;
import org.parley.brief.told.Told;
import org.parley.docket.compare.Value;
import org.parley.model.CaseIncident;
import org.parley.model.GroundIncident;
import org.parley.model.IncidentKind;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.Toll;
import org.parley.reading.place.Extents;

/** Makes rows of the ground of what reports tell and of what was imported. Safe for many threads. */
public final class Happenings {

    private static final int MOST_WORDS = 240;

    private final Extents extents;

    public Happenings(Extents extents) {
        this.extents = extents;
    }

    /** Of an incident that reports tell. */
    public Happened of(CaseIncident incident) {
        List<Participant> by = incident.members().stream()
                .flatMap(member -> member.findPerpetrator().stream())
                .toList();
        List<String> names = new ArrayList<>();
        by.forEach(who -> {
            names.add(who.name());
            who.findCode().ifPresent(names::add);
        });
        Toll killed = incident.killed();
        int most = Math.max(killed.min(), killed.findMax().orElse(killed.min()));
        return new Happened(
                incident.id(),
                GroundQuery.REPORTS,
                incident.findDate()
                        .flatMap(Value.Days::find)
                        .map(days -> new Days(days.first(), days.last()))
                        .orElse(null),
                Plain.kind(incident.kind()),
                names(incident.kind(), List.of()),
                by.stream().map(who -> Told.oneLine(who.name())).distinct().toList(),
                names.stream().distinct().toList(),
                spot(incident.place()),
                new GroundIncident.Killed(killed.min(), killed.min(), most, null),
                "",
                false);
    }

    /**
     * Of an imported one, its sides named.
     *
     * @param keptBack whether only id and days may be shown
     */
    public Happened of(GroundIncident incident, boolean keptBack) {
        Days days = new Days(incident.from(), incident.to());
        if (keptBack) {
            return Happened.keptBack(incident.id(), incident.dataSet(), days);
        }
        List<String> categories = incident.categories();
        String own = categories.isEmpty() ? "" : categories.get(categories.size() - 1);
        // some data sets have numbers for kinds
        String kind = own.chars().anyMatch(Character::isLetter)
                ? own
                : incident.findKind().map(Plain::kind).orElse(own);
        return new Happened(
                incident.id(),
                incident.dataSet(),
                days,
                kind,
                names(incident.kind(), categories),
                incident.sides().stream()
                        .map(GroundIncident.Side::actor)
                        .distinct()
                        .toList(),
                incident.sides().stream()
                        .flatMap(side -> Stream.concat(Stream.of(side.name(), side.actor()), side.findCode().stream()))
                        .distinct()
                        .toList(),
                spot(incident.place()),
                incident.killed(),
                shortened(incident.words()),
                false);
    }

    private static List<String> names(@Nullable IncidentKind kind, List<String> categories) {
        List<String> names = new ArrayList<>(categories);
        if (kind != null) {
            names.add(Plain.kind(kind));
            names.add(kind.type().name());
            kind.findMode().ifPresent(names::add);
            kind.findSubEvent().ifPresent(names::add);
        }
        return names.stream().distinct().toList();
    }

    private @Nullable Spot spot(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        boolean area = place.precision() == Place.Precision.DISTRICT || place.precision() == Place.Precision.PROVINCE;
        return new Spot(place, area ? extents.kilometres(place) : 0);
    }

    private static String shortened(String words) {
        String line = Told.oneLine(words);
        if (line.length() <= MOST_WORDS) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(MOST_WORDS - 1)) ? MOST_WORDS - 1 : MOST_WORDS;
        return line.substring(0, end) + "…";
    }
}
