package orgs.logo;

/** How large a picture says it is. */
record Dimensions(long width, long height) {
    boolean areEmpty() {
        return width == 0 || height == 0;
    }

    boolean contain(Dimensions other) {
        return other.width <= width && other.height <= height;
    }

    long pixels() {
        return width * height;
    }
}
