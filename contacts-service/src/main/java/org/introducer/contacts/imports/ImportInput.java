package org.introducer.contacts.imports;

import java.util.List;
import java.util.UUID;
import org.introducer.contacts.imports.file.ImportSource;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.RowReader;

/**
 * What a job of this kind works on.
 *
 * @param file the staged file
 * @param rows how many it has
 * @param remarks what there is to say about the file as a whole
 */
record ImportInput(UUID file, ImportSource source, List<RowReader.Column> columns, int rows, List<Remark> remarks) {}
