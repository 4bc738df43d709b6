"use strict";
(function () {
  function value(row, column) {
    const cell = row.cells[column];
    const text = cell.dataset.n || cell.textContent.trim();
    const number = Number(text.replace(/,/g, ""));
    return text === "" || Number.isNaN(number) ? text : number;
  }
  function compare(a, b) {
    if (typeof a === typeof b) {
      return typeof a === "number" ? a - b : a.localeCompare(b, undefined, { numeric: true });
    }
    return typeof a === "number" ? -1 : 1;
  }
  function sort(table, column, header) {
    const before = header.getAttribute("aria-sort");
    const isNumber = typeof value(table.tBodies[0].rows[0], column) === "number";
    const ascending = before === null ? !isNumber : before === "descending";
    const rows = Array.from(table.tBodies[0].rows, row => [value(row, column), row]);
    rows.sort((a, b) => ascending ? compare(a[0], b[0]) : compare(b[0], a[0]));
    table.tHead.querySelectorAll("th").forEach(other => other.removeAttribute("aria-sort"));
    header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    table.tBodies[0].append(...rows.map(row => row[1]));
  }
  document.querySelectorAll("table.sortable").forEach(table => {
    Array.from(table.tHead.rows[0].cells).forEach((header, column) => {
      const rows = Array.from(table.tBodies[0].rows);
      if (rows.length < 2 || rows.every(row => value(row, column) === "")) {
        return;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.append(...header.childNodes);
      button.addEventListener("click", () => sort(table, column, header));
      header.append(button);
    });
  });
  document.querySelectorAll("figure .picture").forEach(picture => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "zoom";
    const show = large => {
      picture.classList.toggle("large", large);
      button.textContent = large ? "Smaller picture" : "Larger picture";
    };
    button.addEventListener("click", () => show(!picture.classList.contains("large")));
    show(false);
    picture.parentNode.querySelector("figcaption").append(button);
  });
}());
