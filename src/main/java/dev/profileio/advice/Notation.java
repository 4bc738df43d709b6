package dev.profileio.advice;

/** How numbers are written. */
public interface Notation {

    /** {@code "10,003"}. */
    String count(long count);

    /** {@code "64 KiB"}. */
    String bytes(long bytes);
}
