package dev.profileio.trace.jfr;

/**
 * What is known of the code that a fork runs, so that its lines can be named.
 *
 * @param libraries what is not the user's own
 * @param sourceFiles where the source of a class is
 */
public record JavaCode(LibraryCode libraries, SourceFiles sourceFiles) {}
