/**
 * How far an applicant's networking plan is, as plain Java: {@code PlanPolicy} is the plan as data, {@code Course} its days counted back from
 * a season, {@code Progress} what the records say of a milestone. What no record can say is unknown and has its question.
 */
package org.introducer.contacts.plan.milestone;
