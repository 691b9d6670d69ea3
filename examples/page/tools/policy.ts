/** What may run and load: this page's own scripts, styles and solver, nothing inline, and no other server. */
const PAGE = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "worker-src": "'self'",
  "connect-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "frame-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** The frame a report is shown in: its styles and pictures are inline, and nothing in it runs or loads. */
const REPORT = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'unsafe-inline'",
  "img-src": "data:",
  "base-uri": "'none'",
  "form-action": "'none'",
};

export const POLICIES = { "index.html": text(PAGE), "report.html": text(REPORT) };

/** The policy that a file is served with. The worker's own holds in the worker, so that every file has one. */
export function policyHeader(file: string): string {
  const own = file === "report.html" ? POLICIES["report.html"] : POLICIES["index.html"];
  // Ignored in a meta element, this one is for the header alone.
  return `${own}; frame-ancestors 'self'`;
}

function text(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
