// Where a figure comes from: the reports of an incident, their claims, and the words in the article.
let told = null;

// The texts are packed (gzip in base64), so that the page is there before a reader asks for them.
async function unpack() {
  const letters = atob(byId("told").textContent), bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const { reports, claims, articles } = await new Response(stream).json();
  return {
    reports: grouped(objects(reports), "incident_id"),
    claims: grouped(objects(claims), "event_id"),
    articles: new Map(objects(articles).map((article) => [article.id, article])),
  };
}

async function openEvidence(incident, outcome) {
  told ??= await unpack();
  const { reports, claims } = told;
  const found = reports.get(incident.id) ?? [];
  const said = found.map((report) => ({ report, claims: claims.get(report.event_id) ?? [] }));
  byId("evidence-title").textContent = [incident.sub_type ?? incident.type, incident.place ?? incident.country_name].filter(Boolean).join(", ");
  byId("toll").textContent = [
    days(incident.date_start, incident.date_end),
    `killed ${figure(incident.killed_low, incident.killed_best, incident.killed_high)}`,
    `wounded ${figure(incident.wounded_low, incident.wounded_best, incident.wounded_high)}`,
    plural(found.length, "report", "reports"),
    incident.side1 && `by ${incident.side1}`,
    incident.side2 && `against ${incident.side2}`,
  ].filter(Boolean).join(" · ");
  byId("claims").replaceChildren(...said.map((one) => reportBlock(one, said)));
  const all = said.flatMap((one) => one.claims.map((claim) => ({ ...one, claim })));
  const total = ({ claim }) => claim.outcome === outcome && !claim.part_of && !claim.repeat_of && claim.status !== "denied";
  const first = all.find(total) ?? all.find((one) => one.claim.outcome === outcome) ?? all[0];
  if (first) showWords(first.report, first.claims, first.claim);
  else if (found.length) showWords(found[0], [], found[0]);
  byId("evidence").showModal();
}

function reportBlock({ report, claims }, said) {
  const article = told.articles.get(report.article_id);
  const block = element("section", {}, element("h3", {}, [article.publisher ?? "unnamed publisher", article.published_at ?? "undated"].join(", ")));
  if (!claims.length) block.append(element("p", {}, "No count of people in this report."));
  const list = element("ul");
  for (const claim of claims) list.append(element("li", { class: claim.part_of ? "part" : "" }, ...claimLine(report, claims, claim, said)));
  block.append(list);
  return block;
}

function claimLine(report, claims, claim, said) {
  const words = `${figure(claim.low, claim.best, claim.high)} ${claim.outcome}`;
  const button = element("button", { type: "button", class: "figure", "data-claim": claim.id, onclick: () => showWords(report, claims, claim) }, words);
  const notes = [/\p{L}/u.test(claim.victim ?? "") ? claim.victim : null, claim.victim_class === "unknown" ? null : claim.victim_class];
  notes.push(claim.attributed_to.length ? `said by ${claim.attributed_to.join("; ")}` : "no source named");
  if (claim.status !== "reported") notes.push(claim.status);
  if (claim.part_of) notes.push("part of a total above or below");
  if (claim.repeat_of) notes.push("another account of the same victims");
  const rivals = rivalsOf(claim, said);
  const line = [button, " ", element("span", {}, notes.filter(Boolean).join(" · "))];
  if (rivals.length) line.push(element("p", { class: "rivals" }, "Rival claims: ", ...rivals));
  return line;
}

// Other figures for the same victims: its restatements, and the totals of the incident's other reports.
function rivalsOf(claim, said) {
  const figureOf = (one) => one.best ?? one.low ?? one.high;
  const rivals = [];
  for (const { report, claims } of said) {
    for (const other of claims) {
      if (other === claim || other.outcome !== claim.outcome || figureOf(other) === figureOf(claim)) continue;
      const restates = other.repeat_of === claim.id || claim.repeat_of === other.id || (claim.repeat_of && other.repeat_of === claim.repeat_of);
      const elsewhere = !claims.includes(claim) && !other.part_of && !claim.part_of;
      if (restates || elsewhere) {
        const by = other.attributed_to.join("; ") || told.articles.get(report.article_id).publisher || "unnamed";
        rivals.push(element("button", { type: "button", class: "figure", onclick: () => showWords(report, claims, other) }, `${figure(other.low, other.best, other.high)} (${by})`), " ");
      }
    }
  }
  return rivals;
}

// Offsets count code points, so the text is cut as an array of them. Everything goes in as text nodes.
function showWords(report, claims, chosen) {
  const article = told.articles.get(report.article_id), points = Array.from(article.text);
  const box = byId("article");
  box.replaceChildren(element("h3", {}, article.title ?? "Untitled"), element("p", { class: "note" }, ...byline(article)));
  const body = element("div", { class: "text", tabindex: "0" });
  let at = 0;
  const spans = [...claims, chosen].sort((a, b) => a.char_start - b.char_start || (a === chosen ? -1 : 1));
  for (const span of spans) {
    if (span.char_start < at) continue;
    body.append(points.slice(at, span.char_start).join(""));
    body.append(element("mark", { class: span === chosen ? "chosen" : "" }, points.slice(span.char_start, span.char_end).join("")));
    at = span.char_end;
  }
  body.append(points.slice(at).join(""));
  box.append(body);
  for (const button of document.querySelectorAll("[data-claim]")) button.setAttribute("aria-pressed", button.dataset.claim === chosen.id);
  if (byId("evidence").open) box.querySelector(".chosen")?.scrollIntoView({ block: "center" });
  else requestAnimationFrame(() => box.querySelector(".chosen")?.scrollIntoView({ block: "nearest" }));
}

function byline(article) {
  const parts = [[article.publisher, article.published_at].filter(Boolean).join(", ")];
  if (/^https?:\/\//i.test(article.url ?? "")) parts.push(" ", element("a", { href: article.url, rel: "noopener noreferrer", target: "_blank" }, "source"));
  return parts;
}
