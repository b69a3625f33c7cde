package org.introducer.local.launcher;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introducer.local.stack.Origins;
import org.introducer.local.stack.Service;
import org.introducer.local.stack.ServiceOptions;
import org.introducer.local.stack.ServiceOptions.LogLevel;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options with which a person tells services something: the same for {@code up} and {@code dev}. */
final class ToldServices {
    @Option(
            names = "--debug",
            paramLabel = "SERVICE[=PORT]",
            mapFallbackValue = Option.NULL_VALUE,
            description =
                    "A debugger can attach to this service on this port; without one, contacts-service listens on 5005,"
                            + " program-service on 5006, mentorship-service on 5007. Can be repeated.")
    private Map<Service, Integer> debug = new LinkedHashMap<>();

    @Option(
            names = "--jvm",
            paramLabel = "SERVICE=OPTION",
            description = "An option for the JVM of this service, such as contacts-service=-Xmx1g. Can be repeated.")
    private List<JvmOption> jvm = new ArrayList<>();

    @Option(
            names = "--log",
            paramLabel = "CATEGORY=LEVEL",
            description = "All services log this category from this level on: OFF, ERROR, WARN, INFO or DEBUG;"
                    + " such as org.hibernate.SQL=DEBUG. Can be repeated.")
    private Map<String, LogLevel> log = new LinkedHashMap<>();

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description =
                    "Lets pages of this origin call the services, such as http://localhost:3000. Can be repeated.")
    private List<String> origins = new ArrayList<>();

    /** One option for one JVM, as it is written on the command line. */
    record JvmOption(Service service, String option) {
        static JvmOption of(String text) {
            int equals = text.indexOf('=');
            if (equals < 1 || !text.startsWith("-", equals + 1)) {
                throw new TypeConversionException(
                        "'" + text + "' is not SERVICE=OPTION, such as contacts-service=-Xmx1g");
            }
            return new JvmOption(Introducer.service(text.substring(0, equals)), text.substring(equals + 1));
        }
    }

    ServiceOptions options() {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        debug.forEach((service, port) -> ports.put(service, port == null ? service.debugPort() : port));
        Map<Service, List<String>> options = new EnumMap<>(Service.class);
        jvm.forEach(each ->
                options.computeIfAbsent(each.service(), _ -> new ArrayList<>()).add(each.option()));
        return new ServiceOptions(ports, options, log, Origins.of(origins));
    }
}
