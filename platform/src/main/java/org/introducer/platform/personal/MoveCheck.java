package org.introducer.platform.personal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether a service could carry out a move now.
 *
 * @param occupied the other tenant has something of the person already, which the move would meet
 * @param busy a job works on the person's data
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MoveCheck(
        @JsonProperty(required = true) boolean occupied,
        @JsonProperty(required = true) boolean busy) {}
