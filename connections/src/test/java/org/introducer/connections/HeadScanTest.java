package org.introducer.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadScanTest {

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/1.1~Host: a~X: 1~ 2~~,true",
        "GET / HTTP/1.1~Host: a~X: 1~\t2~~,true",
        "GET / HTTP/1.1~ Host: a~~,true",
        "GET / HTTP/1.1~Host: a~~,false",
        "~~GET / HTTP/1.1~Host: a~~,false",
        "POST / HTTP/1.1~Host: a~~ a body~ that begins its lines with blanks,false"
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

    @Test
    void begins_anew_with_each_request() {
        HeadScan scan = new HeadScan();
        byte[] plain = "GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] folded = "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        assertEquals(false, scan.findsFoldIn(Unpooled.wrappedBuffer(plain)));
        scan.restart();
        assertEquals(true, scan.findsFoldIn(Unpooled.wrappedBuffer(folded)));
    }
}
