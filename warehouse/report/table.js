// The table: a page of rows at a time, sorted by a click on a column's name.
const PAGE = 50;
const place = (one) => [...new Set([one.place, one.admin1, one.country_name].filter(Boolean))].join(", ");
const figureButton = (one, outcome) => {
  const words = figure(one[`${outcome}_low`], one[`${outcome}_best`], one[`${outcome}_high`]);
  const label = `${words === "–" ? "unknown how many" : words} ${outcome}: show the evidence`;
  return element("button", { type: "button", class: "figure", "aria-label": label, onclick: () => openEvidence(one, outcome) }, words);
};
const COLUMNS = [
  { name: "Days", key: (one) => one.date_start ?? "", cell: (one) => days(one.date_start, one.date_end) },
  { name: "Place", key: place, cell: (one) => place(one) || "–" },
  { name: "Kind", key: (one) => one.sub_type ?? "", cell: (one) => (one.sub_type ?? one.type).replaceAll("/", "/\u200b") },
  { name: "By", key: (one) => one.side1 ?? "", cell: (one) => one.side1 ?? "–", minor: true },
  { name: "Against", key: (one) => one.side2 ?? "", cell: (one) => one.side2 ?? "–", minor: true },
  { name: "Killed", key: (one) => one.killed_best ?? -1, cell: (one) => figureButton(one, "killed"), count: true },
  { name: "Wounded", key: (one) => one.wounded_best ?? -1, cell: (one) => figureButton(one, "wounded"), count: true },
  { name: "Reports", key: (one) => one.reports, cell: (one) => number.format(one.reports), count: true, minor: true },
];
const table = { rows: [], page: 0, sort: 0, down: true };

const classOf = (column) => [column.minor && "minor", column.count && "count"].filter(Boolean).join(" ");

function drawHead() {
  byId("table").tHead.rows[0].replaceChildren(...COLUMNS.map((column, i) => {
    const order = i !== table.sort ? "none" : table.down ? "descending" : "ascending";
    const arrow = i !== table.sort ? "" : table.down ? " ↓" : " ↑";
    const button = element("button", { type: "button", onclick: () => sortBy(i) }, column.name + arrow);
    return element("th", { scope: "col", "aria-sort": order, class: classOf(column) }, button);
  }));
}

function sortBy(column) {
  table.down = column === table.sort ? !table.down : Boolean(COLUMNS[column].count);
  table.sort = column;
  drawTable(table.rows);
  byId("table").tHead.rows[0].cells[column].querySelector("button").focus();
}

function drawTable(rows) {
  const { key } = COLUMNS[table.sort], way = table.down ? -1 : 1;
  const keyed = rows.map((one) => [key(one), one]);
  keyed.sort(([a], [b]) => (a < b ? -way : a > b ? way : 0));
  table.rows = keyed.map(([, one]) => one);
  table.page = 0;
  drawHead();
  drawPage();
}

function drawPage() {
  const { rows, page } = table, pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const shown = rows.slice(page * PAGE, (page + 1) * PAGE);
  byId("table").tBodies[0].replaceChildren(...shown.map((one) => element("tr", {}, ...COLUMNS.map((column) =>
    element("td", { class: classOf(column), "data-name": column.name }, column.cell(one))))));
  byId("page").textContent = `page ${page + 1} of ${number.format(pages)}`;
  byId("back").disabled = page === 0;
  byId("next").disabled = page + 1 >= pages;
}

function turn(by) {
  table.page += by;
  drawPage();
  byId("table-title").scrollIntoView();
}
