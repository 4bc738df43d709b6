package com.acme;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Orders, and a file of them. */
final class OrderBook {

    private static final int BLOCK = 64 * 1024;

    private final List<String> orders = new ArrayList<>();

    static OrderBook of(int orders) {
        OrderBook book = new OrderBook();
        for (int i = 0; i < orders; i++) {
            book.add(String.format("order %09d", i));
        }
        return book;
    }

    void add(String order) {
        orders.add(order);
    }

    List<String> orders() {
        return List.copyOf(orders);
    }

    void save(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BLOCK)) {
            for (String order : orders) {
                out.write((order + "\n").getBytes(US_ASCII));
            }
        }
    }

    static OrderBook load(Path file) throws IOException {
        OrderBook book = new OrderBook();
        Files.readAllLines(file, US_ASCII).forEach(book::add);
        return book;
    }
}
