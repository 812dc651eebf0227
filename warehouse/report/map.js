// The map. A dot is a place, a ring somewhere in an area, a shaded country no more than that country.
const WHOLE = 360;  // degrees
const CELLS = 120, CROWDED = 40, CROWD = 500;  // across the map, of many incidents fewer: one spot a cell
const RADIUS = { 3: 0.3, 4: 1, 5: 1, 7: 1.5 };  // degrees, by UCDP where_prec
const map = byId("map");
const land = parsed("outlines");
const shapes = new Map();
let view = { x: -180, y: -85, width: WHOLE, height: 145 };
let drawn = { list: [], choose: null };

const isPoint = (incident) => incident.precision <= 2;
const onMap = (incident) => incident.latitude !== null && incident.precision !== null && incident.precision !== 6;
const deadOf = (list) => list.reduce((sum, one) => sum + (one.killed_best ?? 0), 0);

// A ring that crosses 180° is cut there, or its edge would run back across the whole map.
function outline(rings) {
  const path = (ring) => {
    let d = "";
    for (let i = 0; i < ring.length; i += 2) {
      const cut = !i || Math.abs(ring[i] - ring[i - 2]) > 180;
      d += `${cut ? "M" : "L"}${ring[i]} ${-ring[i + 1]}`;
    }
    return d;
  };
  return rings.map(path).join("");
}

function drawLand() {
  for (let degree = -180; degree <= 180; degree += 30) {
    map.append(element("svg:path", { class: "grid", d: `M${degree} -85V85M-180 ${degree / 2}H180` }));
  }
  for (const [country, rings] of Object.entries(land)) {
    const shape = element("svg:path", { class: "land", d: outline(rings) });
    shapes.set(country, shape);
    map.append(shape);
  }
  map.append(element("svg:g", { id: "areas" }), element("svg:g", { id: "marks" }));
}

function drawIncidents(list, choose) {
  drawn = { list, choose };
  drawSpots();
  drawCountries(list.filter((one) => one.precision === 6 && one.country), choose);
  stopAt(map);
  const nowhere = list.filter((one) => !onMap(one) && one.precision !== 6).length;
  byId("unplaced").textContent = nowhere ? `· ${plural(nowhere, "incident", "incidents")} without a place` : "";
}

function drawSpots() {
  const areas = byId("areas"), marks = byId("marks");
  areas.replaceChildren();
  marks.replaceChildren();
  const cell = view.width / (drawn.list.length > CROWD ? CROWDED : CELLS);
  for (const one of drawn.list) {
    one.spot = `${Math.round(one.latitude / cell)},${Math.round(one.longitude / cell)},${isPoint(one) || one.precision}`;
  }
  const spots = [...grouped(drawn.list.filter(onMap), "spot").values()].sort((a, b) => deadOf(b) - deadOf(a));
  for (const spot of spots) drawSpot(spot, isPoint(spot[0]) ? marks : areas, drawn.choose);
  stopAt(map);
  rescale();
}

function labelOf(spot) {
  const where = [spot[0].place, spot[0].admin1, spot[0].country_name].filter(Boolean);
  const places = new Set(spot.map((one) => one.place)).size;
  return `${[...new Set(where)].join(", ")}${places > 1 ? ` and ${plural(places - 1, "place", "places")} near it` : ""}: ${plural(spot.length, "incident", "incidents")}, ${number.format(deadOf(spot))} killed`;
}

function drawSpot(spot, layer, choose) {
  const [one] = spot;
  const shape = element("svg:circle", { cx: one.longitude, cy: -one.latitude, class: isPoint(one) ? "dot" : "ring" });
  if (isPoint(one)) shape.dataset.pixels = Math.min(4 + Math.sqrt(deadOf(spot)), 26);
  else shape.dataset.degrees = RADIUS[one.precision];
  layer.append(drawnButton(shape, labelOf(spot), () => choose(spot, labelOf(spot))));
}

function drawCountries(list, choose) {
  for (const shape of map.querySelectorAll(".vague")) {
    const plain = element("svg:path", { class: "land", d: shape.getAttribute("d") });
    shape.replaceWith(plain);
    shapes.set(shape.dataset.country, plain);
  }
  for (const [country, spot] of grouped(list, "country")) {
    const shape = shapes.get(country);
    const label = `${spot[0].country_name}, no more is known: ${plural(spot.length, "incident", "incidents")}, ${number.format(deadOf(spot))} killed`;
    if (!shape) continue;
    shape.classList.add("vague");
    shape.dataset.country = country;
    drawnButton(shape, label, () => choose(spot, label));
  }
}

const show = () => map.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);

// Dots keep their size on the screen; rings are as wide as the area that they stand for, and never too small to see.
function rescale() {
  show();
  const degrees = view.width / (map.clientWidth || 800);
  for (const shape of map.querySelectorAll("circle")) {
    const wanted = shape.dataset.pixels ? shape.dataset.pixels * degrees : shape.dataset.degrees;
    shape.setAttribute("r", Math.max(wanted, (shape.dataset.pixels ? 0 : 7) * degrees));
  }
}

function fit(list) {
  const placed = list.filter((one) => one.latitude !== null);
  if (!placed.length) return;
  const xs = placed.map((one) => one.longitude), ys = placed.map((one) => -one.latitude);
  const [west, east] = [Math.min(...xs), Math.max(...xs)], [north, south] = [Math.min(...ys), Math.max(...ys)];
  const shape = (map.clientHeight || 400) / (map.clientWidth || 800);
  const width = Math.min(Math.max((east - west) * 1.2, (south - north) * 1.2 / shape, 8), WHOLE);
  view = { x: (west + east - width) / 2, y: (north + south - width * shape) / 2, width, height: width * shape };
  drawSpots();
}

function zoom(factor) {
  const width = Math.min(Math.max(view.width * factor, 1), WHOLE), height = view.height * width / view.width;
  view = { x: view.x + (view.width - width) / 2, y: view.y + (view.height - height) / 2, width, height };
  drawSpots();
}

function pan(right, down) {
  view = { ...view, x: view.x + right, y: view.y + down };
  show();
}

// Bring what the arrow keys reached into the middle, if it is not in view.
function seek(shape) {
  const x = Number(shape.getAttribute("cx")), y = Number(shape.getAttribute("cy"));
  const within = x > view.x && x < view.x + view.width && y > view.y && y < view.y + view.height;
  if (shape.hasAttribute("cx") && !within) pan(x - view.x - view.width / 2, y - view.y - view.height / 2);
}

function dragging() {
  let last = null;
  map.addEventListener("pointerdown", (event) => { last = event; });
  addEventListener("pointerup", () => { last = null; });
  map.addEventListener("pointermove", (event) => {
    if (!last) return;
    const degrees = view.width / map.clientWidth;
    pan((last.clientX - event.clientX) * degrees, (last.clientY - event.clientY) * degrees);
    last = event;
  });
}
