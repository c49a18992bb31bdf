package org.parley.reading.place;

import org.parley.model.Place;
import org.parley.model.Span;

/**
 * Words of a report that name a place, the larger places that they name with it included ("Andar district, Ghazni
 * province" is one mention).
 *
 * @param span the words
 * @param place what they name
 */
public record PlaceMention(Span span, Place place) {}
