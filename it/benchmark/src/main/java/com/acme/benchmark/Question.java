package com.acme.benchmark;

import java.util.List;

/** Something to find out by measuring. */
public interface Question {

    /** Measures. */
    List<Section> answer(Effort effort) throws Exception;
}
