import { mkdirSync, writeFileSync } from "node:fs";

/** Subpaths as folders, for the resolvers that do not read `exports`: older TypeScript settings and some notebook kernels. */
for (const name of ["io", "generate", "report", "diagnose", "assess", "follow", "whatif", "replan", "explain", "display"]) {
  mkdirSync(name, { recursive: true });
  const entry = { main: `../dist/${name}.cjs`, module: `../dist/${name}.js`, types: `../dist/${name}.d.ts` };
  writeFileSync(`${name}/package.json`, `${JSON.stringify(entry, null, 2)}\n`);
}
