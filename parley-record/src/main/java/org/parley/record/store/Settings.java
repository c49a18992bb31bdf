package org.parley.record.store;

import org.parley.model.EventDate;
import org.parley.model.Origin;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.Speaker;
import org.parley.model.Toll;

/** The parts that several kinds of items have: who, when, where, how many, by which rule. */
final class Settings {

    private Settings() {}

    static void speaker(Packing out, Speaker speaker) {
        out.string(speaker.name());
        out.constant(speaker.naming());
        out.string(speaker.actor());
        out.string(speaker.code());
    }

    static Speaker speaker(Unpacking in) {
        return new Speaker(in.string(), in.constant(Speaker.Naming.class), in.findString(), in.findString());
    }

    static void participant(Packing out, Participant who) {
        out.string(who.name());
        out.string(who.code());
        out.string(who.sector());
        out.string(who.actor());
        out.span(who.span());
    }

    static Participant participant(Unpacking in) {
        return new Participant(in.string(), in.findString(), in.findString(), in.findString(), in.span());
    }

    static void date(Packing out, EventDate date) {
        out.string(date.edtf());
        out.constant(date.precision());
    }

    static EventDate date(Unpacking in) {
        return new EventDate(in.string(), in.constant(EventDate.Precision.class));
    }

    static void place(Packing out, Place place) {
        out.string(place.name());
        out.string(place.admin1());
        out.string(place.country());
        out.optional(place.point(), point -> {
            out.real(point.latitude());
            out.real(point.longitude());
        });
        out.constant(place.precision());
    }

    static Place place(Unpacking in) {
        return new Place(
                in.string(),
                in.findString(),
                in.findString(),
                in.optional(() -> new Place.Point(in.real(), in.real())),
                in.constant(Place.Precision.class));
    }

    static void toll(Packing out, Toll toll) {
        out.number(toll.min());
        out.optional(toll.max(), out::number);
        out.flag(toll.approx());
    }

    static Toll toll(Unpacking in) {
        return new Toll(in.number(), in.optional(in::number), in.flag());
    }

    static void origin(Packing out, Origin origin) {
        out.string(origin.rule());
        out.string(origin.version());
        out.real(origin.confidence());
    }

    static Origin origin(Unpacking in) {
        return new Origin(in.string(), in.string(), in.real());
    }
}
