const PATHS = {
  search: "M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10Zm3.6-1.4L14 14",
  sun: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0-10v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9 13 13M3 13l1.1-1.1M11.9 4.1 13 3",
  moon: "M13.5 9.7A6 6 0 0 1 6.3 2.5a6 6 0 1 0 7.2 7.2Z",
  reports: "M3 2h7l3 3v9H3zM5.5 7h5M5.5 9.5h5M5.5 12h3",
  events: "M2 13.5h12M4 13V8M8 13V3M12 13V6",
  dossiers: "M2 4h4.5l1.5 2h6v7H2z",
  settings: "M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M9 3v3M4 10v3",
  close: "m4 4 8 8m0-8-8 8",
  plus: "M8 3v10M3 8h10",
  down: "m4 6 4 4 4-4",
  up: "m4 10 4-4 4 4",
  left: "m10 4-4 4 4 4",
  check: "m3 8.5 3.5 3.5L13 4.5",
  pencil: "m3 13 .8-3.2L11 2.6l2.4 2.4-7.2 7.2z",
  undo: "M4 6h6a3.5 3.5 0 0 1 0 7H6M4 6l2.5-2.5M4 6l2.5 2.5",
  whole: "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3",
  out: "M9 3h4v4M13 3 7 9M11 9.5V13H3V5h3.5",
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
