package org.parley.web.pages;

import java.nio.file.Path;
import java.util.Optional;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.web.casework.Seat;

/** What a case is called at the head of its pages: as its mechanism, else as its folder. */
final class CaseName {

    private CaseName() {}

    static String of(Optional<Seat> seat) {
        return seat.map(found ->
                        found.mechanism().find().map(MechanismSet::name).orElseGet(() -> lastPart(found.place())))
                .orElse("Parley");
    }

    private static String lastPart(String place) {
        Path name = Path.of(place).toAbsolutePath().normalize().getFileName();
        return place.contains("://") || name == null ? place : name.toString();
    }
}
