/** Keeps what is in stock. */
module com.acme.stock {
    exports com.acme;
}
