package org.introducer.contacts.imports.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.introducer.tables.ColumnMapping;
import org.introducer.tables.WrongFileException;

/** Where a file comes from, which decides how it is read. */
public enum ImportSource {
    /** LinkedIn's {@code Connections.csv}, all forms since 2018. */
    LINKEDIN {
        @Override
        RowReader read(Path file, Map<String, String> mapping) throws IOException {
            return LinkedInReader.open(file);
        }
    },
    /** Google Contacts, CSV with the header of before or since 2024. */
    GOOGLE {
        @Override
        RowReader read(Path file, Map<String, String> mapping) throws IOException {
            return GoogleReader.open(file);
        }
    },
    /** vCard 2.1, 3.0 and 4.0; any number of cards. */
    VCARD {
        @Override
        RowReader read(Path file, Map<String, String> mapping) throws IOException {
            return VCardFileReader.open(file);
        }
    },
    /** Any table of people, Introducer's own {@link ContactTable} among them. */
    CSV {
        @Override
        RowReader read(Path file, Map<String, String> mapping) throws IOException {
            return ContactTableReader.open(file, mapping);
        }
    },
    /** An answer of the NPI Registry, API version 2.1; it has at most 200 results. */
    NPPES {
        @Override
        public long maxBytes() {
            return 8L << 20;
        }

        @Override
        RowReader read(Path file, Map<String, String> mapping) throws IOException {
            return NppesReader.open(file);
        }
    },
    /** A mailbox file: any number of e-mails, of which the headers are read. */
    MBOX {
        @Override
        RowReader read(Path file, Map<String, String> mapping) throws IOException {
            return MailReader.mbox(file);
        }

        @Override
        public boolean isMail() {
            return true;
        }
    },
    /** One e-mail. */
    EML {
        @Override
        RowReader read(Path file, Map<String, String> mapping) throws IOException {
            return MailReader.message(file);
        }

        @Override
        public boolean isMail() {
            return true;
        }
    };

    /** Whether its rows are messages and not people. */
    public boolean isMail() {
        return false;
    }

    /** The largest file of this kind. */
    public long maxBytes() {
        return 512L << 20;
    }

    /**
     * Begins to read; a file of another form is refused here, naming what it lacks.
     *
     * @param mapping fields by columns, where the caller knows better than the names of the columns say; for {@link #CSV} only
     */
    public RowReader open(Path file, Map<String, String> mapping) throws IOException {
        return read(file, mapping);
    }

    /** Fields by columns, as a caller says for {@link #CSV}. @throws IllegalArgumentException saying what is wrong, for people */
    public static Map<String, String> mapping(String given) {
        return ColumnMapping.of(
                given, ContactColumnNames::isField, String.join(", ", ContactTable.HEADER) + ", firstName, lastName");
    }

    abstract RowReader read(Path file, Map<String, String> mapping) throws IOException;

    WrongFileException missing(String what) {
        return new WrongFileException(
                "This is no file of the kind %s: missing %s.".formatted(name(), what), List.of(what), List.of());
    }
}
