// The page: filters, what was chosen on the map or in the chart, and everything drawn anew when they change.
const incidents = objects(parsed("shown").incidents);
for (const one of incidents) one.words = [place(one), one.type, one.sub_type, one.side1, one.side2].join(" ").toLowerCase();
let chosen = null;

function filtered() {
  const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const [country, type, from, to] = ["country", "type", "from", "to"].map((id) => byId(id).value);
  const least = byId("least").value;
  return incidents.filter((one) =>
    (!country || one.country_name === country) && (!type || one.type === type)
    && (!from || (one.date_end && one.date_end >= from)) && (!to || (one.date_start && one.date_start <= to))
    && (least === "" || (one.killed_best !== null && one.killed_best >= Number(least)))
    && words.every((word) => one.words.includes(word)));
}

function draw() {
  chosen = null;
  const list = filtered();
  drawIncidents(list, choose);
  drawChart(list, choose);
  drawTable(list);
  tell(list);
}

function choose(list, label) {
  chosen = label;
  drawTable(list);
  tell(list);
  byId("table-title").scrollIntoView({ block: "start" });
}

function tell(list) {
  const toll = tollOf(list), said = `${plural(list.length, "incident", "incidents")}, ${figure(toll.low, toll.best, toll.open ? null : toll.high)} killed`;
  byId("count").replaceChildren(chosen ? `${chosen}. ` : `${said}. `);
  if (chosen) byId("count").append(element("button", { type: "button", onclick: draw }, "Show all again"));
}

function options(id, values) {
  for (const value of [...new Set(values)].filter(Boolean).sort()) byId(id).append(element("option", { value }, value));
}

function start() {
  const toll = tollOf(incidents), dated = incidents.filter((one) => one.date_start).map((one) => one.date_start).sort();
  byId("summary").textContent = incidents.length
    ? `${plural(incidents.length, "incident", "incidents")} between ${dated[0] ?? "?"} and ${dated.at(-1) ?? "?"}; ${number.format(toll.best)} killed by the latest figures. Every figure opens the words that it rests on.`
    : "The published file holds no incident.";
  options("country", incidents.map((one) => one.country_name));
  options("type", incidents.map((one) => one.type));
  let waiting = 0;
  byId("filters").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(draw, 120); });
  byId("filters").addEventListener("reset", () => setTimeout(draw));
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("closer").addEventListener("click", () => zoom(0.6));
  byId("farther").addEventListener("click", () => zoom(1 / 0.6));
  byId("fit").addEventListener("click", () => fit(filtered()));
  byId("back").addEventListener("click", () => turn(-1));
  byId("next").addEventListener("click", () => turn(1));
  byId("close").addEventListener("click", () => byId("evidence").close());
  addEventListener("resize", () => { rescale(); drawChart(filtered(), choose); });
  drawLand();
  dragging();
  arrowKeys(map, seek);
  arrowKeys(byId("chart"));
  fit(incidents);
  draw();
  document.documentElement.dataset.ready = "true";
}

start();
