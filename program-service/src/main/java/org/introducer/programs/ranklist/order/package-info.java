/** The order of a rank order list by an applicant's own weights and moves, and its checks, in plain Java. */
package org.introducer.programs.ranklist.order;
