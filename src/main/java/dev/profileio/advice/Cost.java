package dev.profileio.advice;

import dev.profileio.Operation;

/**
 * Operations on one file that would mostly not be there without the pattern.
 *
 * @param operation their kind
 * @param path the file
 * @param ops how many
 * @param bytes the bytes that they move
 */
record Cost(Operation operation, String path, long ops, long bytes) {}
