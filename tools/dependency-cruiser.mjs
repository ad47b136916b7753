const inside = (...names) => `^\\.\\./(?:${names.join("|")})/`;
const packages = (...names) => inside(...names.map((name) => `packages/${name}`));

/** Which package may see which: data flows one way, from record and language to reading to the apps. */
export default {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "record-stands-alone",
      severity: "error",
      from: { path: packages("record") },
      to: { path: packages("(?!record/)[^/]+") },
    },
    {
      name: "language-stands-alone",
      severity: "error",
      from: { path: packages("language") },
      to: { path: packages("(?!language/)[^/]+") },
    },
    {
      name: "reading-sees-language-and-record",
      severity: "error",
      from: { path: packages("reading") },
      to: { path: packages("(?!reading/|language/|record/)[^/]+") },
    },
    {
      name: "compare-sees-record",
      severity: "error",
      from: { path: packages("compare") },
      to: { path: packages("(?!compare/|record/)[^/]+") },
    },
    {
      name: "exports-see-record",
      severity: "error",
      from: { path: packages("exports") },
      to: { path: packages("(?!exports/|record/)[^/]+") },
    },
    {
      name: "sources-see-record",
      severity: "error",
      from: { path: packages("sources") },
      to: { path: packages("(?!sources/|record/)[^/]+") },
    },
    {
      name: "archive-sees-record-and-compare",
      severity: "error",
      from: { path: packages("archive") },
      to: { path: packages("(?!archive/|record/|compare/)[^/]+") },
    },
    {
      name: "readers-see-reading-and-record",
      severity: "error",
      from: { path: packages("readers") },
      to: { path: packages("(?!readers/|reading/|record/)[^/]+") },
    },
    {
      name: "the-desk-sees-record",
      severity: "error",
      from: { path: inside("apps/desk"), pathNot: inside("apps/desk/test") },
      to: { path: `${packages("(?!record/)[^/]+")}|${inside("apps/(?!desk/)[^/]+")}` },
    },
    {
      name: "pure-packages-do-no-io",
      severity: "error",
      from: { path: `${packages("record", "language", "reading", "compare")}src/`, pathNot: "\\.test\\.ts$|/testing/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "nobody-imports-the-outside",
      severity: "error",
      from: { path: inside("packages", "models") },
      to: { path: inside("apps", "training", "bench") },
    },
    {
      name: "apps-stand-apart",
      severity: "error",
      from: { path: inside("apps") },
      to: { path: inside("training", "bench") },
    },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^vitest" } },
    {
      name: "language-needs-nothing",
      severity: "error",
      from: { path: `${packages("language")}src/`, pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "node_modules|^\\.\\./apps/desk/dist/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types"],
      extensions: [".ts", ".js", ".mjs", ".json"],
    },
  },
};
