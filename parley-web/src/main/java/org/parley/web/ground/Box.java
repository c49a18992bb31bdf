package org.parley.web.ground;

/**
 * A piece of the earth, in degrees. Does not know the other side of the date line.
 *
 * @param west may be below -180 where a map goes on
 * @param south -90 or more
 * @param east not less than {@code west}
 * @param north 90 or less, not less than {@code south}
 */
public record Box(double west, double south, double east, double north) {

    public Box {
        if (!(west <= east && south <= north && south >= -90 && north <= 90)) {
            throw new IllegalArgumentException("A piece of the earth is west,south,east,north in degrees, not " + west
                    + "," + south + "," + east + "," + north + ".");
        }
    }

    /**
     * Reads {@code west,south,east,north}.
     *
     * @throws IllegalArgumentException when it is no such thing
     */
    public static Box parse(String words) {
        String[] parts = words.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("A piece of the earth has four numbers, not '" + words + "'.");
        }
        double[] degrees = new double[4];
        for (int i = 0; i < 4; i++) {
            degrees[i] = Double.parseDouble(parts[i].strip());
        }
        return new Box(degrees[0], Math.max(-90, degrees[1]), degrees[2], Math.min(90, degrees[3]));
    }

    boolean meets(Box other) {
        return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
    }

    /** The smallest that holds both. */
    public Box and(Box other) {
        return new Box(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }
}
