/** What is deleted by age: {@link org.introducer.platform.retention.RetentionPeriods} says when, each {@link
 * org.introducer.platform.retention.Purge} what. */
package org.introducer.platform.retention;
