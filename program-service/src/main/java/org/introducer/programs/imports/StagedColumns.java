package org.introducer.programs.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What this service keeps of an import besides what all imports have.
 *
 * @param columns the columns of the staged rows, so that a newer version reads what an older one staged
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StagedColumns(List<String> columns) {}
