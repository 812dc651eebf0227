// Killed over time. An incident stands in a bar only if all its possible days do.
const UNITS = [[10, 60], [7, 60], [4, 200]];  // characters of an ISO date, and how many bars are still legible

function bars(list) {
  for (const [length, most] of UNITS) {
    const within = list.filter((one) => one.date_start && one.date_start.slice(0, length) === one.date_end.slice(0, length));
    const found = grouped(within.map((one) => ({ ...one, bar: one.date_start.slice(0, length) })), "bar");
    const keys = series([...found.keys()].sort(), length);
    if (keys.length <= most) return { length, found, keys, left: list.length - within.length };
  }
  return { length: 4, found: new Map(), keys: [], left: list.length };
}

// All days, months or years between the first and the last, so that a gap is seen as one.
function series(keys, length) {
  if (!keys.length) return [];
  const all = [], day = new Date(keys[0]), last = new Date(keys.at(-1));
  while (day <= last && all.length <= 200) {
    all.push(day.toISOString().slice(0, length));
    if (length === 10) day.setUTCDate(day.getUTCDate() + 1);
    else if (length === 7) day.setUTCMonth(day.getUTCMonth() + 1);
    else day.setUTCFullYear(day.getUTCFullYear() + 1);
  }
  return all;
}

function tollOf(list) {
  const sum = (of) => list.reduce((total, one) => total + (of(one) ?? 0), 0);
  return {
    low: sum((one) => one.killed_low),
    best: sum((one) => one.killed_best),
    high: sum((one) => one.killed_high ?? one.killed_best),
    open: list.some((one) => one.killed_best !== null && one.killed_high === null),
  };
}

function drawChart(list, choose) {
  const chart = byId("chart"), { length, found, keys, left } = bars(list);
  chart.replaceChildren();
  byId("undated").textContent = left ? `${plural(left, "incident", "incidents")} with a vaguer date or none not drawn.` : "";
  const width = chart.clientWidth || 800, height = chart.clientHeight || 260;
  chart.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const tolls = keys.map((key) => tollOf(found.get(key) ?? []));
  const top = niceTop(Math.max(1, ...tolls.map((toll) => toll.high)));
  const room = { left: 12 + 8 * number.format(top).length, right: 6, top: 14, bottom: 24 };
  const y = (value) => height - room.bottom - (value / top) * (height - room.top - room.bottom);
  const step = (width - room.left - room.right) / Math.max(keys.length, 1);
  for (const value of [0, top / 2, top]) drawTick(chart, value, y(value), room.left, width);
  keys.forEach((key, i) => {
    const x = room.left + (i + 0.5) * step;
    if (found.has(key)) drawBar(chart, { key, x, y, step, toll: tolls[i], base: y(0) }, () => choose(found.get(key), key));
    const every = Math.ceil((length * 8 + 12) / step);
    if (i % every === 0) chart.append(element("svg:text", { x, y: height - 6, class: "tick middle" }, key));
  });
  stopAt(chart);
}

function niceTop(most) {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([1, 2, 4, 6, 8].find((n) => n * power >= most) ?? 10);
}

function drawTick(chart, value, y, left, width) {
  if (!Number.isInteger(value)) return;
  chart.append(
    element("svg:line", { class: "grid", x1: left, x2: width, y1: y, y2: y }),
    element("svg:text", { x: left - 6, y: y + 4, class: "tick end" }, number.format(value)),
  );
}

function drawBar(chart, { key, x, y, step, toll, base }, act) {
  const wide = Math.min(Math.max(step * 0.7, 2), 40), from = x - wide / 2;
  const group = element("svg:g", { class: "bar-group" });
  group.append(
    element("svg:rect", { class: "reach", x: x - step / 2, y: 0, width: step, height: base }),
    element("svg:rect", { class: "bar-best", x: from, y: y(toll.best), width: wide, height: base - y(toll.best) }),
    element("svg:path", { class: "whisker", d: whisker(x, y(toll.low), y(toll.high), toll.open, Math.min(wide / 3, 5)) }),
  );
  const label = `${key}: ${figure(toll.low, toll.best, toll.open ? null : toll.high)} killed`;
  chart.append(drawnButton(group, label, act));
}

function whisker(x, low, high, open, arm) {
  const foot = `M${x - arm} ${low}H${x + arm}M${x} ${low}V${high}`;
  return open ? `${foot}m${-arm} 0v-1l${arm} -7l${arm} 7v1z` : `${foot}M${x - arm} ${high}H${x + arm}`;
}
