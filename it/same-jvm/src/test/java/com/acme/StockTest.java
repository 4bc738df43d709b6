package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
@ProfileIo
class StockTest {

    @Mock
    Stock.Supplier supplier;

    @TempDir
    Path folder;

    @BeforeEach
    void deliver() {
        when(supplier.deliver()).thenReturn(List.of("anvil", "rocket"));
    }

    @Test
    @IoBudget(on = Operation.WRITE, maxOps = 1, maxBytes = "13")
    void saves() throws IOException {
        new Stock(supplier).save(folder.resolve("stock"));
        assertEquals(List.of("anvil", "rocket"), Files.readAllLines(folder.resolve("stock")));
        verify(supplier).deliver();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b c", "\u00fc"})
    @IoBudget(on = Operation.WRITE, maxOps = 1)
    void savesUnderAnyName(String name, @Mock Runnable unused) throws IOException {
        new Stock(supplier).save(folder.resolve(name));
        assertThrows(IOException.class, () -> new Stock(supplier).save(folder.resolve("none/" + name)));
    }
}
