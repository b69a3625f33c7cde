package org.introducer.platform.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after, absent on the last page
 * @param total how many there are in all, only when asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(required = true) List<T> items,

        @Schema(description = "cursor of the next page; absent on the last") @Nullable
        String next,

        @Schema(description = "number of all items; only with total=true")
        Long total)
        implements Paged {

    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next, total);
    }
}
