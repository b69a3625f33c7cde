package org.introducer.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadScanTest {

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/1.1~Host: a~X: 1~ 2~~,true",
        "GET / HTTP/1.1~Host: a~X: 1~\t2~~,true",
        "GET / HTTP/1.1~ Host: a~~,true",
        "GET / HTTP/1.1~Host: a~~,false",
        "~~GET / HTTP/1.1~Host: a~~,false",
        "POST / HTTP/1.1~Host: a~Content-Length: 43~~ a body~ that begins its lines with blanks,false"
    })
    void finds_a_folded_line_wherever_the_bytes_are_cut(String request, boolean folded) {
        byte[] bytes = request.replace("~", "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int cut = 0; cut <= bytes.length; cut++) {
            HeadScan scan = new HeadScan();
            boolean found = scan.findsFoldIn(Unpooled.wrappedBuffer(bytes, 0, cut))
                    || scan.findsFoldIn(Unpooled.wrappedBuffer(bytes, cut, bytes.length - cut));
            assertEquals(folded, found, "cut at " + cut);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/1.1~Host: a~~",
        "~GET / HTTP/1.1~Host: a~~",
        "POST / HTTP/1.1~Content-Length: 12~~0~ 1~ 2345",
        "POST / HTTP/1.1~content-length:0~~",
        "POST / HTTP/1.1~Transfer-Encoding: chunked~~c;x=\" \"~0~ 1~ 2345~1~ ~0~~",
        "POST / HTTP/1.1~TRANSFER-ENCODING: Chunked~~0~Trailer: 1~~"
    })
    void follows_each_request_to_its_end_and_finds_the_fold_in_the_next(String before) {
        String first = before.replace("~", "\r\n");
        for (String head : new String[] {"GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n", "GET / HTTP/1.1\r\n"}) {
            assertFolded(first + head + " 2\r\n\r\n", true);
            assertFolded(first + first + head + "\r\n" + first, false);
        }
    }

    private static void assertFolded(String requests, boolean folded) {
        byte[] bytes = requests.getBytes(StandardCharsets.US_ASCII);
        int last = requests.lastIndexOf("GET / ");
        for (int cut = 0; cut <= bytes.length; cut++) {
            HeadScan scan = new HeadScan();
            ByteBuf one = Unpooled.wrappedBuffer(bytes, 0, cut);
            boolean inOne = scan.findsFoldIn(one);
            ByteBuf two = Unpooled.wrappedBuffer(bytes, cut, bytes.length - cut);
            boolean found = inOne || scan.findsFoldIn(two);
            assertEquals(folded, found, "cut at " + cut);
            if (folded) {
                assertEquals(inOne ? last : Math.max(0, last - cut), scan.headBegins(), "cut at " + cut);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1~Content-Length: many~~",
                "GET / HTTP/1.1~Content-Length: -5~~",
                "GET / HTTP/1.1~Content-Length:                                                         12~~",
                "GET / HTTP/1.1~Transfer-Encoding: gzip~~",
                "POST / HTTP/1.1~Transfer-Encoding: chunked~~size~",
                "PRI * HTTP/2.0~~SM~~"
            })
    void what_cannot_be_followed_is_left_to_the_decoder(String before) {
        byte[] bytes =
                (before + "GET / HTTP/1.1~X: 1~ 2~~").replace("~", "\r\n").getBytes(StandardCharsets.US_ASCII);
        assertEquals(false, new HeadScan().findsFoldIn(Unpooled.wrappedBuffer(bytes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trailer: 1~ 2~~", "Trailer: 1~\t2~~"})
    void finds_a_fold_in_the_trailers(String trailers) {
        byte[] bytes = ("POST / HTTP/1.1~Transfer-Encoding: chunked~~1~ ~0~" + trailers)
                .replace("~", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        assertEquals(true, new HeadScan().findsFoldIn(Unpooled.wrappedBuffer(bytes)));
    }
}
