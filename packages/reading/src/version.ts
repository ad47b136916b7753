import packageJson from "../package.json" with { type: "json" };

/** Version of the engine: a reading made by another one may differ. */
export const VERSION: string = packageJson.version;
