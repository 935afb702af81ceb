// Runs in every measured page, before anything else: notes what the browser tells of it.
const seen = { longTasks: [], paint: 0, largest: 0, shift: 0, slowest: 0 };

function observe(type, note, options = {}) {
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
    type,
    buffered: true,
    ...options,
  });
}

observe("longtask", (task) => seen.longTasks.push(task));
observe("paint", ({ name, startTime }) => {
  if (name === "first-contentful-paint") seen.paint = startTime;
});
observe("largest-contentful-paint", ({ startTime }) => (seen.largest = startTime));
observe("layout-shift", ({ value, hadRecentInput }) => {
  if (!hadRecentInput) seen.shift += value;
});
observe("event", ({ duration }) => (seen.slowest = Math.max(seen.slowest, duration)), {
  durationThreshold: 16,
});

/** From a key to the next picture, or the longest task that it started, whichever is longer. */
globalThis.slowestSince = (start) =>
  Math.max(
    seen.slowest,
    ...seen.longTasks.filter((task) => task.startTime >= start).map(({ duration }) => duration),
  );

globalThis.forgetEvents = () => {
  seen.slowest = 0;
  return performance.now();
};

/** A picture may still be on its way from a page that was busy, and the news of it after that. */
const pictured = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 500));
  });

/** What was seen so far. */
globalThis.observed = async () => {
  await pictured();
  const [document_] = performance.getEntriesByType("navigation");
  const loaded = performance.getEntriesByType("resource");
  const size = (pattern) =>
    loaded
      .filter(({ name }) => pattern.test(new URL(name).pathname))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  const ends = seen.longTasks.map(({ startTime, duration }) => startTime + duration);
  const { nodes, texts } = contentOf(document.body);
  return {
    firstPaint: seen.paint,
    largestPaint: seen.largest,
    blocking: seen.longTasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    interactive: Math.max(document_.domContentLoadedEventEnd, ...ends),
    layoutShift: seen.shift,
    html: document_.encodedBodySize,
    js: size(/\.js$/),
    css: size(/\.css$/),
    data: size(/\.json$/),
    nodes,
    text: texts.join("").replace(/\s+/g, ""),
  };
};

/** Elements and texts, also of components that hide theirs. */
function contentOf(root) {
  const texts = [];
  let nodes = 0;
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
    if (node.nodeType === Node.ELEMENT_NODE) nodes += 1;
    if (["SCRIPT", "STYLE", "TEMPLATE"].includes(node.nodeName)) return;
    if (node.shadowRoot) node.shadowRoot.childNodes.forEach(visit);
    node.childNodes.forEach(visit);
  };
  visit(root);
  return { nodes, texts };
}
