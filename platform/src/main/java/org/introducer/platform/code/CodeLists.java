package org.introducer.platform.code;

import java.util.List;

/** The closed lists of one service; each service has one bean of this type. */
public interface CodeLists {

    /** All lists, each an enum. */
    List<Class<? extends Enum<?>>> lists();
}
