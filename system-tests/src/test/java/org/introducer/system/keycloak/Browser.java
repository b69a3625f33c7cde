package org.introducer.system.keycloak;

import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a browser that a login needs: follows redirects, keeps cookies, sends a form. */
final class Browser {
    private static final int HOPS = 20;
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final String home;
    private final List<Cookie> cookies = new ArrayList<>();

    /** @param home where the journey ends: the start of the address that is not fetched any more */
    Browser(String home) {
        this.home = home;
    }

    /** Goes there, signs in at the form that is met, and answers the address of the application to which it is sent back. */
    URI signIn(String address, String username, String password) {
        Response form = follow(address, asking(address).get(address));
        Matcher action = FORM.matcher(form.asString());
        if (!action.find()) {
            throw new IllegalStateException("There is no form at the end of the way: " + form.asString());
        }
        String target = action.group(1).replace("&amp;", "&");
        Response sent = asking(target)
                .contentType("application/x-www-form-urlencoded")
                .formParams(Map.of("username", username, "password", password))
                .post(target);
        Response last = follow(target, sent);
        String location = last.header("Location");
        if (location == null || !location.startsWith(home)) {
            throw new IllegalStateException("The way does not lead back: " + last.asString());
        }
        return URI.create(location);
    }

    /** The parameters of an address. */
    static Map<String, String> query(URI address) {
        Map<String, String> query = new HashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], java.net.URLDecoder.decode(parts[1], java.nio.charset.StandardCharsets.UTF_8));
        }
        return query;
    }

    private Response follow(String from, Response first) {
        Response response = keep(first);
        URI at = URI.create(from);
        for (int hop = 0; hop < HOPS && response.header("Location") != null; hop++) {
            at = at.resolve(response.header("Location"));
            if (at.toString().startsWith(home)) {
                return response;
            }
            response = keep(asking(at.toString()).get(at));
        }
        return response;
    }

    private Response keep(Response response) {
        for (Cookie fresh : response.detailedCookies()) {
            cookies.removeIf(
                    old -> old.getName().equals(fresh.getName()) && path(old).equals(path(fresh)));
            cookies.add(fresh);
        }
        return response;
    }

    private RequestSpecification asking(String address) {
        String path = URI.create(address).getPath();
        List<Cookie> sent = cookies.stream()
                .filter(cookie ->
                        path.startsWith(path(cookie)) && !cookie.getValue().isEmpty())
                .map(cookie -> new Cookie.Builder(cookie.getName(), cookie.getValue()).build())
                .toList();
        return RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(new Cookies(sent));
    }

    private static String path(Cookie cookie) {
        return cookie.getPath() == null ? "/" : cookie.getPath();
    }
}
