/**
 * Limits on the connections of a Vert.x HTTP server, below HTTP: how many there are, how long a request head may take, and how
 * long an answer may wait for its reader. {@link org.introducer.connections.Connections} is the door;
 * {@link org.introducer.connections.Connection} is one connection.
 */
package org.introducer.connections;
