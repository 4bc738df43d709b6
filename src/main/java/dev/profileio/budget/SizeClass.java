package dev.profileio.budget;

/**
 * The operations below a size, or those of at least that size.
 *
 * @param below which of the two
 * @param threshold the size between them
 */
public record SizeClass(boolean below, ByteSize threshold) {

    /** Whether an operation that moved this many bytes is one of them. */
    boolean contains(long bytes) {
        return below == bytes < threshold.bytes();
    }
}
