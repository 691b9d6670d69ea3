/**
 * The frame that shows a report. Its policy allows the report's inline styles and nothing that runs; it takes the text
 * once, from the page that made it.
 */
addEventListener("message", ({ data, source }) => {
  if (source !== parent || typeof data !== "string") return;
  const report = new DOMParser().parseFromString(data, "text/html");
  document.documentElement.replaceWith(document.adoptNode(report.documentElement));
});
parent.postMessage("ready", "*");
