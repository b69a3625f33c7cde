package org.introducer.programs.comparison;

/**
 * When two programs count as alike.
 *
 * @param nearKm up to this distance they are near each other
 * @param positionsWithin by how many positions they may differ
 */
record SimilarityPolicy(String version, String source, int nearKm, int positionsWithin) {}
