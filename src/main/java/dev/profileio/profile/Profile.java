package dev.profileio.profile;

import dev.profileio.IoProfile;

/**
 * A profile and the picture of it over time.
 *
 * @param io what a check reads
 * @param grid what the heatmap shows
 * @param evidence what advice is drawn from
 */
public record Profile(IoProfile io, TimeSizeGrid grid, Evidence evidence) {}
