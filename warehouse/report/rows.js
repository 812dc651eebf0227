// What all parts share: the data as objects, elements built from text alone, figures as words.
const byId = (id) => document.getElementById(id);
const parsed = (id) => JSON.parse(byId(id).textContent);

function objects({ columns, rows }) {
  return rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
}

function grouped(list, key) {
  const groups = new Map();
  for (const one of list) {
    const group = groups.get(one[key]);
    if (group) group.push(one); else groups.set(one[key], [one]);
  }
  return groups;
}

const SVG = "http://www.w3.org/2000/svg";

// Names that begin with svg: are drawn. Children are elements or text; text is never read as markup.
function element(name, attributes = {}, ...children) {
  const drawn = name.startsWith("svg:");
  const made = drawn ? document.createElementNS(SVG, name.slice(4)) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") made.addEventListener("click", value);
    else made.setAttribute(key, value);
  }
  made.append(...children.map((child) => child ?? ""));
  return made;
}

// Something drawn that acts as a button, by mouse, finger and keyboard. Of a drawing's buttons Tab stops at one only.
function drawnButton(shape, label, act) {
  shape.setAttribute("tabindex", "-1");
  shape.setAttribute("role", "button");
  shape.setAttribute("aria-label", label);
  shape.append(element("svg:title", {}, label));
  shape.addEventListener("click", act);
  shape.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); act(); }
  });
  return shape;
}

function stopAt(drawing, button = drawing.querySelector("[role=button]")) {
  drawing.querySelector("[tabindex='0']")?.setAttribute("tabindex", "-1");
  button?.setAttribute("tabindex", "0");
}

// The arrow keys go from one button of a drawing to the next; reached is told which it is.
function arrowKeys(drawing, reached = () => {}) {
  drawing.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...drawing.querySelectorAll("[role=button]")];
    const next = buttons[buttons.indexOf(event.target) + step];
    if (!next) return;
    stopAt(drawing, next);
    reached(next);
    next.focus();
  });
}

const number = new Intl.NumberFormat("en");

// "9", "9 (7–12)", "9 (at least)": NULL bounds are open, and unknown is a dash, never 0.
function figure(low, best, high) {
  const known = best ?? low ?? high;
  if (known === null || known === undefined) return "–";
  if (low === known && high === known) return number.format(known);
  if (low === known && high === null) return `${number.format(known)} or more`;
  if (low === null && high === known) return `up to ${number.format(known)}`;
  if (low === null && high === null) return `about ${number.format(known)}`;
  const ends = [low === null ? "?" : number.format(low), high === null ? "?" : number.format(high)];
  return `${number.format(known)} (${ends.join("–")})`;
}

function days(start, end) {
  if (!start) return "undated";
  return start === end ? start : `${start} – ${end}`;
}

const plural = (n, one, many) => `${number.format(n)} ${n === 1 ? one : many}`;
