package org.introducer.contacts.imports.file;

import java.io.IOException;
import java.io.InputStream;

/** Where a file comes from, and with that its form. */
public enum ImportSource {
    /** LinkedIn's {@code Connections.csv}, all forms since 2018. */
    LINKEDIN {
        @Override
        public RowReader open(InputStream file) throws IOException {
            return LinkedInReader.open(file);
        }
    },
    /** Google Contacts, CSV with the header of before or since 2024. */
    GOOGLE {
        @Override
        public RowReader open(InputStream file) throws IOException {
            return GoogleReader.open(file);
        }
    },
    /** vCard 2.1, 3.0 and 4.0; any number of cards. */
    VCARD {
        @Override
        public RowReader open(InputStream file) throws IOException {
            return VCardFileReader.open(file);
        }
    },
    /** Introducer's own table, {@link ContactTable}. */
    CSV {
        @Override
        public RowReader open(InputStream file) throws IOException {
            return ContactTableReader.open(file);
        }
    },
    /** An answer of the NPI Registry, API version 2.1; it has at most 200 results. */
    NPPES {
        @Override
        public long maxBytes() {
            return 8L << 20;
        }

        @Override
        public RowReader open(InputStream file) throws IOException {
            return NppesReader.open(file);
        }
    };

    /** The largest file of this kind. */
    public long maxBytes() {
        return 512L << 20;
    }

    /** Begins to read; a file of another form is refused here, naming what it lacks. The stream stays the caller's to close. */
    public abstract RowReader open(InputStream file) throws IOException;
}
