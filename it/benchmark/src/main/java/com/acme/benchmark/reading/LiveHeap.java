package com.acme.benchmark.reading;

/** Collects garbage again and again, and looks at what is left. */
final class LiveHeap implements Runnable {

    private static final long PAUSE_MILLIS = 50;

    private final Thread thread = new Thread(this, "live-heap");
    private volatile long peak;
    private volatile boolean ended;

    private LiveHeap() {
        thread.setDaemon(true);
    }

    static LiveHeap watch() {
        LiveHeap heap = new LiveHeap();
        heap.thread.start();
        return heap;
    }

    @Override
    public void run() {
        try {
            do {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
                Thread.sleep(PAUSE_MILLIS);
            } while (!ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends, and gives the most that was alive at a time, in bytes. */
    long peak() throws InterruptedException {
        ended = true;
        thread.join();
        return peak;
    }
}
