package org.introducer.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.introducer.local.demo.Demo;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What somebody sees who opens the explorer on the demo and tries an operation as it stands. */
class ExplorerIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Facts of real programs, which the demo does not invent: 404 is the answer that is true. */
    private static final Set<String> NOTHING_KNOWN = Set.of(
            "getImgYear",
            "getImgYearProposal",
            "getPgy1Option",
            "getTrackPositions",
            "getFactProposal",
            "getFactDispute",
            "getConfirmation",
            "getProgramNote",
            "getResidentAnswer",
            "getResidentOrigins");

    /**
     * What the demo has not: a secret address, which is shown once, what comes at a mentorship's end, somebody erased, forgotten or moved,
     * a call of a receiver that nobody runs, and the first program on a shortlist.
     */
    private static final Set<String> NOTHING_THERE = Set.of(
            "exportCalendar",
            "getSurveyAnswer",
            "getErasure",
            "getForgetRequest",
            "getMove",
            "getMoveInvitation",
            "getWebhookDelivery",
            "getShortlistEntry");

    /** Changes whose example is not true of the first program of the demo, or ranks an application of another season. */
    private static final Set<String> OF_ANOTHER = Set.of(
            "updateProgram",
            "replaceImgYear",
            "enterPgy1Option",
            "enterTrackPositions",
            "updateRankList",
            "updateShortlistEntry");

    /** Somebody who has a mentor of a type asks no other. */
    private static final Set<String> FIRST = Set.of("createRequest");

    /** A pair that is kept apart can neither ask nor be matched. */
    private static final Set<String> LAST = Set.of("createDoNotMatch");

    private static LocalStack stack;
    private static List<JsonObject> people;

    @BeforeAll
    static void start() {
        stack = LocalStack.fresh();
        new Demo(stack.ports().proxyUrl(), stack.tokens(), Optional.empty()).load(Instant.now());
        people = Stream.of("/contacts/v1/contacts", "/mentorship/v1/mentors", "/mentorship/v1/mentees")
                .flatMap(list -> items(list).stream())
                .toList();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Tag("X15")
    void every_operation_that_reads_creates_or_changes_works_as_the_explorer_shows_it() throws Exception {
        Map<String, String> failed = new TreeMap<>();
        int tried = 0;
        for (Service service : Service.values()) {
            Map<Role, JsonObject> documents = new TreeMap<>();
            List<Operation> operations = operations(document(service, Role.APPLICANT));
            for (Operation operation : operations) {
                if (!operation.reads() && !operation.creates() && !operation.changes()) {
                    continue;
                }
                tried++;
                List<String> answers = new ArrayList<>();
                boolean worked = false;
                for (Role role : operation.roles()) {
                    JsonObject document = documents.get(role);
                    if (document == null) {
                        document = document(service, role);
                        documents.put(role, document);
                    }
                    HttpResponse<String> answer =
                            operation.in(document).send(stack.ports().proxyUrl(), token(role));
                    answers.add(role.claim() + " " + answer.statusCode() + " " + answer.body());
                    if (answer.statusCode() / 100 == 2) {
                        worked = true;
                        break;
                    }
                }
                if (!worked && !isTrue(operation, answers)) {
                    failed.put(service.mount() + " " + operation.id(), String.join("; ", answers));
                }
            }
        }
        assertTrue(tried > 100, "tried " + tried);
        assertEquals(Map.of(), failed);
    }

    @Test
    @Tag("X22")
    void people_of_the_demo_are_marked_as_fictional_and_facts_of_real_programs_name_their_source() {
        assertTrue(people.size() > 80, "people: " + people.size());
        assertEquals(
                List.of(),
                people.stream()
                        .filter(person ->
                                !person.getJsonArray("tags", new JsonArray()).contains("fictional"))
                        .map(person -> person.getString("name"))
                        .filter(name -> !name.endsWith(" (fictional)"))
                        .toList());
        List<JsonObject> facts = items("/programs/v1/facts");
        assertFalse(facts.isEmpty());
        facts.forEach(fact -> {
            String reference = fact.getJsonObject("evidence").getString("reference", "");
            assertFalse(reference.isBlank() || reference.contains("example."), fact::encode);
        });
    }

    /** As the role that sees them all. */
    private static List<JsonObject> items(String list) {
        Role role = list.startsWith("/mentorship") ? Role.ORG_ADMIN : Role.APPLICANT;
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.ports().proxyUrl() + list + "?limit=200"))
                .header("Authorization", "Bearer " + token(role))
                .build();
        try {
            return new JsonObject(CLIENT.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .getJsonArray("items").stream().map(JsonObject.class::cast).toList();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Tag("X15")
    void the_page_opens_an_operation_and_runs_it_signed_in() {
        Optional<WebDriver> found = browser();
        assumeTrue(
                found.isPresent(),
                "There is no chromedriver (Debian: chromium-driver): the page was not opened in a browser.");
        WebDriver browser = found.get();
        try {
            browser.get(stack.ports().proxyUrl() + "/explorer");
            WebDriverWait patience = new WebDriverWait(browser, Duration.ofSeconds(20));
            patience.until(visibilityOfElementLocated(By.cssSelector(".opblock-tag[data-tag=Contacts]")))
                    .click();
            WebElement operation =
                    patience.until(visibilityOfElementLocated(By.cssSelector("[id^=operations-][id$=-listContacts]")));
            long asked = System.nanoTime();
            operation.findElement(By.cssSelector(".opblock-summary-control")).click();
            WebElement execute =
                    patience.until(visibilityOfElementLocated(By.cssSelector("[id$=-listContacts] .execute")));
            long opened = Duration.ofNanos(System.nanoTime() - asked).toMillis();
            // A second on a machine that does nothing else; tests run on busy ones.
            assertTrue(opened < 10_000, "opened after " + opened + " ms");
            assertFalse(
                    browser.findElements(By.cssSelector("[id$=-listContacts] .authorization__btn[aria-label*=lock]"))
                            .isEmpty());
            execute.click();
            assertEquals(
                    "200",
                    patience.until(visibilityOfElementLocated(By.cssSelector(
                                    "[id$=-listContacts] .live-responses-table tr.response td.response-col_status")))
                            .getText()
                            .strip());
        } finally {
            browser.quit();
        }
    }

    /** A browser without a window, where its driver is on the path. */
    private static Optional<WebDriver> browser() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromedriver"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(driver -> new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(driver.toFile())
                                .build(),
                        new ChromeOptions().addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage")));
    }

    /** Whether a refusal is what has to be answered. */
    private static boolean isTrue(Operation operation, List<String> answers) {
        return NOTHING_THERE.contains(operation.id()) || NOTHING_KNOWN.contains(operation.id())
                ? answers.stream().anyMatch(answer -> answer.contains(" 404 ") || answer.contains(" 409 "))
                : OF_ANOTHER.contains(operation.id()) && answers.stream().noneMatch(answer -> answer.contains(" 500 "));
    }

    private static String token(Role role) {
        return stack.tokens().mint(Personas.of(role), Duration.ofMinutes(10));
    }

    private static JsonObject document(Service service, Role role) throws IOException, InterruptedException {
        return new JsonObject(CLIENT.send(
                        HttpRequest.newBuilder(URI.create(stack.ports().proxyUrl() + "/explorer/documents"
                                        + service.mount() + ".json?role=" + role.claim()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private static List<Operation> operations(JsonObject document) {
        List<Operation> operations = new ArrayList<>();
        document.getJsonObject("paths")
                .forEach(path -> ((JsonObject) path.getValue()).forEach(method -> {
                    if (Set.of("get", "post", "patch", "put").contains(method.getKey())) {
                        operations.add(new Operation(document, path.getKey(), method.getKey()));
                    }
                }));
        operations.sort(Comparator.comparing((Operation operation) -> LAST.contains(operation.id()))
                .thenComparing(operation -> !FIRST.contains(operation.id())));
        return operations;
    }

    /** One operation of a document. */
    private record Operation(JsonObject document, String path, String method) {

        JsonObject node() {
            return document.getJsonObject("paths").getJsonObject(path).getJsonObject(method);
        }

        String id() {
            return node().getString("operationId");
        }

        Operation in(JsonObject other) {
            return new Operation(other, path, method);
        }

        boolean reads() {
            return method.equals("get");
        }

        boolean creates() {
            return node().getJsonObject("responses").containsKey("201") && !path.contains("{");
        }

        boolean changes() {
            return method.equals("patch") || method.equals("put");
        }

        List<Role> roles() {
            JsonArray named = node().getJsonArray("security").stream()
                    .map(each -> ((JsonObject) each).getJsonArray("token"))
                    .findFirst()
                    .orElseGet(JsonArray::new);
            return named.isEmpty()
                    ? List.of(Role.APPLICANT)
                    : named.stream()
                            .map(role -> Role.of((String) role))
                            .sorted()
                            .toList();
        }

        HttpResponse<String> send(String origin, String token) throws IOException, InterruptedException {
            String address = path;
            StringBuilder query = new StringBuilder();
            Map<String, String> headers = new TreeMap<>();
            for (Object each : node().getJsonArray("parameters", new JsonArray())) {
                JsonObject parameter = resolved((JsonObject) each);
                String value = String.valueOf(parameter.getValue("example"));
                if ("path".equals(parameter.getString("in"))) {
                    address = address.replace("{" + parameter.getString("name") + "}", encoded(value));
                } else if ("query".equals(parameter.getString("in")) && parameter.containsKey("example")) {
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(parameter.getString("name"))
                            .append("=")
                            .append(encoded(value));
                } else if ("header".equals(parameter.getString("in")) && parameter.containsKey("example")) {
                    headers.put(parameter.getString("name"), value);
                }
            }
            String server = document.getJsonArray("servers").getJsonObject(0).getString("url");
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + server + address + query))
                    .header("Authorization", "Bearer " + token);
            headers.forEach(request::header);
            if (node().containsKey("requestBody")) {
                request.header("Content-Type", bodyType())
                        .method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString(body()));
            } else if (!reads()) {
                request.method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.noBody());
            }
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        private JsonObject resolved(JsonObject parameter) {
            String reference = parameter.getString("$ref", "");
            return reference.isEmpty()
                    ? parameter
                    : document.getJsonObject("components")
                            .getJsonObject("parameters")
                            .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
        }

        private JsonObject content() {
            return node().getJsonObject("requestBody").getJsonObject("content");
        }

        private String bodyType() {
            return content().fieldNames().iterator().next();
        }

        private String body() {
            JsonObject media = content().getJsonObject(bodyType());
            String example =
                    media.getJsonObject("examples").fieldNames().iterator().next();
            return document.getJsonObject("components")
                    .getJsonObject("examples")
                    .getJsonObject(example)
                    .getValue("value")
                    .toString();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
